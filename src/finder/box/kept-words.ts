import { isRecord } from "../../reader/stored/stored-schema.ts";
import type { Reading } from "../reading/reading.ts";

/** As what a paste was read, in words; nothing of the paste is in them. */
export const readAs = {
  "connector-status": "a connector's status",
  "replication-slots": "rows of pg_replication_slots",
  "stat-replication": "rows of pg_stat_replication",
  "connector-config": "a connector's configuration",
  "publication-tables": "rows of a publication",
  role: "rights of a role",
  "stored-offset": "a stored offset",
  "repeated-rows": "keys counted twice",
  "disk-use": "how full a disk is",
  metrics: "metrics",
  message: "a message",
  text: "a text that is not kept",
} as const satisfies Record<Reading["kind"] | "message" | "text", string>;

export type ReadAs = keyof typeof readAs;

/** What is kept of what was typed: a question as it is, of all else only what it was read as. */
export type KeptWords = { readonly words: string } | { readonly readAs: ReadAs };

/** The most letters of a question. */
const longest = 80;

/** A word, or a name of PostgreSQL such as `max_slot_wal_keep_size`: no letter follows a digit, a point or a sign. */
const word = /^["'(“]?\p{L}[\p{L}\p{M}_’'-]{0,30}[.,:;?!"')”]*$/u;

/** A version, a count: too short for a secret, and no address. */
const number = /^\d{1,3}(?:\.\d{1,2})?%?[,?!]?$/;

const ofSecrets = /pass(?:word|wd|phrase)|secret|token|credential|pwd|api.?key/i;

/** Whether a text reads like a question in somebody's own words, in which nothing secret stands. */
function isQuestion(asked: string): boolean {
  if (asked === "" || asked.length > longest || ofSecrets.test(asked)) return false;
  return asked.split(" ").every((part) => word.test(part) || number.test(part));
}

/**
 * What may be kept of what was typed or pasted. Everything that does not plainly read like a question counts as a paste:
 * it may hold names, addresses and passwords.
 * @param as what it was read as, or `message` when a known message stands in it
 */
export function keptWords(asked: string, as: ReadAs | undefined): KeptWords {
  const words = asked.trim();
  if (as === undefined && isQuestion(words)) return { words };
  return { readAs: as ?? "text" };
}

/** Whether a value is what `keptWords` gives. */
export function isKept(value: unknown): value is KeptWords {
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  const { words, readAs: as } = value;
  if (typeof words === "string") return isQuestion(words);
  return typeof as === "string" && Object.hasOwn(readAs, as);
}
