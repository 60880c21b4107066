import { z } from "zod";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import type { Position } from "../../problems/position.ts";

/** Where the messages are that lead to a runbook, from the project root. */
export const messagesFile = "src/content/messages/messages.yaml";

const messageSchema = z
  .strictObject({
    product: z
      .enum(["PostgreSQL", "Debezium", "Kafka Connect", "Kafka", "Patroni"])
      .describe("the program that says it"),
    text: z
      .string()
      .min(10)
      .describe("what is the same in every case, as it stands in a log, 10 characters or more"),
    runbook: z.string().describe("the id of the runbook that it leads to"),
  })
  .describe("a message: below its id, indented, product, text and runbook");
const kind = {
  name: "the list of messages",
  schema: z.record(z.string(), messageSchema),
  form: "Write an id, and below it product, text and runbook.",
};

/** A message that an operator meets, and the runbook that it leads to. */
export type Message = z.infer<typeof messageSchema> & { readonly id: string };

/** The messages, and where each stands. */
export interface Messages {
  readonly messages: readonly Message[];
  readonly placeOf: (id: string) => Position;
  readonly problems: readonly Problem[];
}

/**
 * Reads the list of messages: one id a line, with product, text and runbook.
 * @param text the file's content; no file is an empty list
 */
export function readMessages(text = ""): Messages {
  const { value, placeOfKey, problems } = readDocument(messagesFile, text, kind);
  const messages = Object.entries(value ?? {}).map(([id, fields]) => ({ id, ...fields }));
  return { messages, placeOf: (id) => placeOfKey([id]), problems };
}
