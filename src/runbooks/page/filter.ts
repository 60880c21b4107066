/** What of a runbook is searched. */
export interface Sought {
  /** Symptoms, title, alerts: everything a reader may type a part of. */
  readonly words: string;
  /** The fixed texts of its messages: a pasted log line holds one of them. */
  readonly messages: readonly string[];
}

/** As it is compared: in lower case, with single spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/**
 * Whether a runbook answers what a reader typed or pasted: all of its words, in any order, or a
 * whole log line with one of the messages in it.
 */
export function answers({ words, messages }: Sought, typed: string): boolean {
  const query = plain(typed);
  const text = plain(words);
  if (query.split(" ").every((word) => text.includes(word))) return true;
  return messages.some((message) => {
    const fixed = plain(message);
    return query.includes(fixed) || fixed.includes(query);
  });
}

/** How many are left, as the page says it. */
export function leftWords(left: number, all: number, typed: string): string {
  if (plain(typed) === "") return "";
  if (left === 0) return "No runbook answers to this. Fewer words find more.";
  return `${left} of ${all} runbooks`;
}
