import { z } from "zod";
import { readYaml } from "../../course/yaml-values.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { Position } from "../../problems/position.ts";

/** Where the messages are that lead to a runbook, from the project root. */
export const messagesFile = "src/content/messages/messages.yaml";

const messageSchema = z.strictObject({
  product: z.enum(["PostgreSQL", "Debezium", "Kafka Connect", "Kafka", "Patroni"]),
  /** The text that is the same in every case, as it stands in a log. */
  text: z.string().min(10),
  runbook: z.string(),
});

/** A message that an operator meets, and the runbook that it leads to. */
export type Message = z.infer<typeof messageSchema> & { readonly id: string };

/** The messages, and where each stands. */
export interface Messages {
  readonly messages: readonly Message[];
  readonly placeOf: (id: string) => Position;
  readonly problems: readonly Problem[];
}

const nowhere = () => ({ line: 1, column: 1 });

/**
 * Reads the list of messages: one id a line, with product, text and runbook.
 * @param text the file's content; `undefined` when there is none
 */
export function readMessages(text: string | undefined): Messages {
  if (text === undefined) return { messages: [], placeOf: nowhere, problems: [] };
  const file = messagesFile;
  const read = readYaml(text);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("runbook/messages", { file, at }, { reason }),
    );
    return { messages: [], placeOf: nowhere, problems };
  }
  const { success, data, error } = z.record(z.string(), messageSchema).safeParse(read.values);
  const problems = (success ? [] : error.issues).map(({ path, message }) =>
    problem("runbook/messages", { file, at: read.placeOf(path) }, { reason: `${message}.` }),
  );
  const messages = Object.entries(data ?? {}).map(([id, fields]) => ({ id, ...fields }));
  return { messages, placeOf: (id) => read.placeOfKey([], id) ?? nowhere(), problems };
}
