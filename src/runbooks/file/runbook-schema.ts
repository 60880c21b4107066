import { z } from "zod";
import { rights } from "../../fences/runbook-grammar.ts";

const rightNames = Object.keys(rights) as [keyof typeof rights, ...(keyof typeof rights)[]];
const sentence = z.string().regex(/^[A-Z].*[.]$/, "write a sentence, with a full stop at its end");
const range = z
  .string()
  .regex(/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/, 'write versions as "13-18" or "3.7"');

const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/, "use lower-case words with hyphens"),
  title: z.string().min(5).max(80),
  description: z.string().min(60).max(170),
  order: z.int().min(1).max(999),
  symptoms: z.array(z.string().min(10).max(120)).max(6),
  alerts: z.array(z.string().regex(/^[A-Z][A-Za-z0-9]+$/, "write the name of an alert rule")),
  messages: z.array(z.string().regex(/^[a-z][a-z0-9-]+$/, "write the id of a message")),
  loses: sentence,
  minutes: z.int().min(1).max(480),
  needs: z.strictObject({
    rights: z.array(z.enum(rightNames)).min(1),
    tools: z.array(z.string().min(2)).min(1),
  }),
  "works-on": z.strictObject({ postgresql: range, kafka: range, debezium: range }),
  blanks: z.record(z.string().regex(/^FILL_IN_[A-Z][A-Z_]*$/), z.string().min(10)).default({}),
  lesson: z.string().regex(/^[a-z][a-z0-9-]*(#[a-z0-9_-]+)?$/, "write a lesson id, or id#section"),
};

/** Each field by itself, as far as both kinds have it. */
export const runbookFields = common;

/** The front matter of a runbook. Unknown fields are refused. */
export const runbookSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("incident"),
    urgency: z.enum(["now", "soon"]),
    symptoms: common.symptoms.min(1),
  }),
  z.strictObject({ ...common, kind: z.literal("planned") }),
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

/** What each field means: used in the messages to authors. */
export const runbookFieldMeanings: Readonly<Record<string, string>> = {
  id: "the file's name without its ending",
  title: "what its victim would say, 5 to 80 characters",
  description: "one sentence of 60 to 170 characters for search results",
  order: "a number; lists follow it, incidents before planned work",
  kind: "incident or planned",
  urgency: "now or soon; for incidents only",
  symptoms: "a list of what a reader in trouble sees; at least one for an incident",
  alerts: "a list of alert rules that lead here; [] for none",
  messages: "a list of ids of src/content/messages/messages.yaml; [] for none",
  loses: 'one sentence on what is gone for good; "Nothing." included',
  minutes: "how long it takes, 1 to 480",
  needs: "two lists, rights and tools",
  rights: `a list of rights: ${rightNames.join(", ")}`,
  tools: "a list of programs, such as psql, curl, jq",
  "works-on": "the versions that the lab has run: postgresql, kafka, debezium",
  postgresql: 'a range such as "13-18"',
  kafka: 'a range such as "3.7-4.3"',
  debezium: 'a range such as "3.7"',
  blanks: "what each FILL_IN_… of the steps is, by name",
  lesson: "the lesson that teaches it: its id, with or without #section",
};
