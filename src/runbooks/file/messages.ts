import { z } from "zod";
import type { Problem } from "../../problems/problem.ts";
import type { Position } from "../../problems/position.ts";
import type { ReadFile } from "../../problems/read-file.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import { sentences } from "../../problems/yaml/sentences.ts";

/** Where the catalogue of messages is, from the project root; each YAML file is a part of it. */
export const messageFolder = "src/content/messages";

/** Whether a file, named from the project root, is a part of the catalogue. */
export const isMessageFile = (file: string): boolean =>
  file.startsWith(`${messageFolder}/`) && /\/messages\/[a-z][a-z-]*\.yaml$/.test(file);

/** Who says a message, in the order in which pages list them. */
export const products = [
  ...["PostgreSQL", "Debezium", "Kafka Connect", "Kafka", "PgJDBC"],
  ...["Patroni", "Strimzi", "Schema Registry", "Amazon RDS"],
] as const;

const told = sentences().max(400);

const messageSchema = z
  .strictObject({
    product: z.enum(products).describe("the program that says it"),
    versions: z.string().min(2).max(60).optional().describe('such as "13–16" or "3.2 and later"'),
    text: z
      .string()
      .min(10)
      .describe(
        "what is the same in every case, as it stands in a log, with {name} for what varies",
      ),
    severity: z
      .enum(["info", "warning", "error", "fatal"])
      .describe("what it means for the pipeline: info, warning, error or fatal"),
    wraps: z
      .literal(true)
      .optional()
      .describe("true for a message that only says that something else has failed"),
    means: told.describe("one or two sentences: what has happened, what to look at first"),
    not: told.optional().describe("what it does not mean, in a sentence"),
    leads: z
      .string()
      .regex(
        /^(none|\/runbooks\/[^/#\s]+\/(#\S+)?|\/course\/[^/#\s]+\/[^/#\s]+\/(#\S+)?)$/,
        "write /runbooks/<id>/, /course/<module>/<lesson>/#section, or none",
      )
      .describe("the page that answers it; none while no page does"),
    line: z.string().describe("a line as it stands in a log, with what comes before the text"),
    unlike: z.string().describe("a line that looks like it and is another message"),
  })
  .describe("a message: below its id, indented, product, text and what it means");
const kind = {
  name: "the catalogue of messages",
  schema: z.record(z.string(), messageSchema),
  form: "Write an id, and below it product, text, severity, means, leads, line and unlike.",
};

/** A message that an operator meets: how it reads, what it means, and the page that answers it. */
export type Message = z.infer<typeof messageSchema> & { readonly id: string };

/** Where something stands. */
interface Where {
  readonly file: string;
  readonly at: Position;
}

/** A message, and where it stands. */
export interface PlacedMessage {
  readonly message: Message;
  /** Where its id stands, or one of its fields. */
  readonly where: (field?: keyof Message) => Where;
}

/** The messages, in the order of their files. */
export interface Messages {
  readonly messages: readonly PlacedMessage[];
  readonly problems: readonly Problem[];
}

function readPart(file: string, text: string): Messages {
  const { value, placeOf, placeOfKey, problems } = readDocument(file, text, kind);
  const messages = Object.entries(value ?? {}).map(([id, fields]) => ({
    message: { id, ...fields },
    where: (field?: keyof Message) => ({
      file,
      at: field === undefined ? placeOfKey([id]) : placeOf([id, field]),
    }),
  }));
  return { messages, problems };
}

/**
 * Reads the catalogue of messages. What is wrong with a file is a problem, and its messages are left out.
 * @param files paths from the project root; those that are no part of the catalogue are passed over
 */
export function readMessages(files: readonly string[], read: ReadFile): Messages {
  const parts = files.filter(isMessageFile).map((file) => readPart(file, read(file) ?? ""));
  return {
    messages: parts.flatMap(({ messages }) => messages),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** The id of the runbook that a message leads to; `undefined` when it leads elsewhere. */
export function runbookOf({ leads }: Pick<Message, "leads">): string | undefined {
  return /^\/runbooks\/([^/]+)\//.exec(leads)?.[1];
}
