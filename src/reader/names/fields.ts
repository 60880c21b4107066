import { placeholders, type PlaceholderName } from "../../text/fences/placeholders.ts";

/** What a reader is told of a name, beside the reason of its rule in `placeholders`. */
interface Field {
  readonly label: string;
  /** The rule, in words. */
  readonly rule: string;
  /** What goes wrong with a wrong one. */
  readonly matters: string;
}

/** In the order of the form. */
export const fields: Readonly<Record<PlaceholderName, Field>> = {
  connector: {
    label: "Connector",
    rule: "1 to 249 letters, digits, dots, hyphens and underscores; the first is a letter or digit.",
    matters: "Offsets are kept under this name: a renamed connector begins without them.",
  },
  slot: {
    label: "Replication slot",
    rule: "1 to 63 lower-case letters, digits and underscores.",
    matters: "Commands that drop a slot name it. The wrong name drops another reader's slot.",
  },
  publication: {
    label: "Publication",
    rule: "1 to 63 lower-case letters, digits, underscores and $; the first is a letter or underscore.",
    matters: "It decides which tables reach the connector.",
  },
  database: {
    label: "Database",
    rule: "1 to 63 letters, digits, underscores and $; the first is a letter or underscore.",
    matters: "A slot belongs to one database and can be read from there only.",
  },
  "topic-prefix": {
    label: "Topic prefix",
    rule: "1 to 120 letters, digits, dots, hyphens and underscores.",
    matters: "It begins the name of every topic, and offsets are kept under it.",
  },
  "connect-url": {
    label: "Kafka Connect URL",
    rule: "http:// or https://, host and port, perhaps a path; no slash at the end.",
    matters: "Every command to Kafka Connect goes there.",
  },
  bootstrap: {
    label: "Kafka bootstrap servers",
    rule: "host:port; several are separated by commas, without spaces.",
    matters: "Kafka's tools ask these brokers for the rest of the cluster.",
  },
};

/** The names, in the order of the form. */
export const fieldNames = Object.keys(fields) as PlaceholderName[];

/** A name as it was meant: without spaces around it, and an address without the slash that browsers add. */
export function asMeant(name: PlaceholderName, typed: string): string {
  const text = typed.trim();
  return name === "connect-url" ? text.replace(/\/+$/, "") : text;
}

/**
 * What is wrong with a name a reader typed.
 * @returns a sentence to stand above the rule, or `undefined` when the system accepts it; nothing typed is accepted
 */
export function mistakeIn(name: PlaceholderName, text: string): string | undefined {
  if (text === "" || placeholders[name].rule.test(text)) return undefined;
  return `“${text}” does not follow the rule below.`;
}
