import { z } from "zod";
import { rights } from "../../text/fences/runbook-grammar.ts";

const rightNames = Object.keys(rights) as [keyof typeof rights, ...(keyof typeof rights)[]];
const sentence = z.string().regex(/^[A-Z].*[.]$/, "write a sentence, with a full stop at its end");
const range = z
  .string()
  .regex(/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/, 'write versions as "13-18" or "3.7"');

const common = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens")
    .describe("the file's name without its ending"),
  title: z.string().min(5).max(80).describe("what its victim would say, 5 to 80 characters"),
  description: z
    .string()
    .min(60)
    .max(170)
    .describe("one sentence of 60 to 170 characters for search results"),
  order: z
    .int()
    .min(1)
    .max(999)
    .describe("a number; lists follow it, incidents before planned work"),
  symptoms: z
    .array(z.string().min(10).max(120))
    .max(6)
    .describe("a list of what a reader in trouble sees; at least one for an incident"),
  alerts: z
    .array(z.string().regex(/^[A-Z][A-Za-z0-9]+$/, "write the name of an alert rule"))
    .describe("a list of alert rules that lead here; [] for none"),
  messages: z
    .array(z.string().regex(/^[a-z][a-z0-9-]+$/, "write the id of a message"))
    .describe("a list of ids of messages in src/content/messages; [] for none"),
  loses: sentence.describe('one sentence on what is gone for good; "Nothing." included'),
  minutes: z.int().min(1).max(480).describe("how long it takes, 1 to 480"),
  needs: z
    .strictObject({
      rights: z
        .array(z.enum(rightNames))
        .min(1)
        .describe(`a list of rights: ${rightNames.join(", ")}`),
      tools: z
        .array(z.string().min(2))
        .min(1)
        .describe("a list of programs, such as psql, curl, jq"),
    })
    .describe("two lists, rights and tools"),
  "works-on": z
    .strictObject({
      postgresql: range.describe('a range such as "13-18"'),
      kafka: range.describe('a range such as "3.7-4.3"'),
      debezium: range.describe('a range such as "3.7"'),
    })
    .describe("the versions that the lab has run: postgresql, kafka, debezium"),
  blanks: z
    .record(
      z.string().regex(/^FILL_IN_[A-Z][A-Z_]*$/, "write its name as FILL_IN_…, in capitals"),
      z
        .string()
        .min(10)
        .regex(/^[^`]*$/, "write it without backticks: it is shown as it stands"),
    )
    .default({})
    .describe("what each FILL_IN_… of the steps is, by name"),
  lesson: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(#[a-z0-9_-]+)?$/, "write a lesson id, or id#section")
    .describe("the lesson that teaches it: its id, with or without #section"),
};

const kinds = "incident or planned";

/** Each field by itself, as far as both kinds have it. */
export const runbookFields = common;

/** The front matter of a runbook; each field tells authors what it is. Unknown fields are refused. */
export const runbookSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("incident").describe(kinds),
    urgency: z.enum(["now", "soon"]).describe("now or soon; for incidents only"),
    symptoms: common.symptoms.min(1),
  }),
  z.strictObject({ ...common, kind: z.literal("planned").describe(kinds) }),
]);

/** The same fields in one object, for pages: they leave alone what else a page's data hold. */
export const runbookPageSchema = z.object({
  ...common,
  kind: z.enum(["incident", "planned"]),
  urgency: z.enum(["now", "soon"]).optional(),
});
export type RunbookPageFields = z.infer<typeof runbookPageSchema>;

export type RunbookFields = z.infer<typeof runbookSchema>;

type Place = Pick<RunbookPageFields, "kind" | "order">;

/** How lists follow runbooks: incidents before planned work, each kind by its numbers. */
export const inOrder = (a: Place, b: Place) =>
  Number(a.kind === "planned") - Number(b.kind === "planned") || a.order - b.order;
