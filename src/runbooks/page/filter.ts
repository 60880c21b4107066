/** What of a runbook is searched. */
export interface Sought {
  /** Symptoms, title, description, alerts: everything a reader may type a part of. */
  readonly words: string;
  /** The texts of its messages, with {name} for what varies: a pasted log line holds one of them. */
  readonly messages: readonly string[];
}

/** As it is compared: in lower case, with single spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** `{slot}`, where a message holds something else each time. */
const varies = /\{[a-z][a-z0-9-]*\}/;

/** Whether a line holds all pieces of a message, one after the other. */
function holdsInOrder(line: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const found = line.indexOf(piece, from);
    from = found + piece.length;
    return found >= 0;
  });
}

/**
 * Whether a runbook answers what a reader typed or pasted: all of its words, in any order, or a
 * whole log line with one of the messages in it.
 */
export function matchesFilter({ words, messages }: Sought, typed: string): boolean {
  const query = plain(typed);
  const text = plain(words);
  if (query.split(" ").every((word) => text.includes(word))) return true;
  return messages.some((message) => {
    const fixed = message.split(varies).map(plain);
    return holdsInOrder(query, fixed) || fixed.some((piece) => piece.includes(query));
  });
}

/** Letters of a word that tells one subject from another. */
const telling = 4;

/** What is found of some runbooks. */
export interface FilterResult {
  /** For each of them whether it is shown. */
  readonly shown: readonly boolean[];
  /** None has all that was typed; these have most of its longer words. */
  readonly close: boolean;
}

/** The runbooks that answer; when none does, those that have most of the words, if that is half of them. */
export function find(all: readonly Sought[], typed: string): FilterResult {
  const right = all.map((sought) => matchesFilter(sought, typed));
  const words = plain(typed)
    .split(" ")
    .filter((word) => word.length >= telling);
  if (right.includes(true) || words.length < 2) return { shown: right, close: false };
  const counts = all.map((sought) => {
    const text = plain(sought.words);
    return words.filter((word) => text.includes(word)).length;
  });
  const most = Math.max(...counts);
  const enough = most * 2 >= words.length;
  return { shown: counts.map((count) => enough && count === most), close: enough };
}

/** How many are left, as the page says it. */
export function leftWords({ shown, close }: FilterResult, typed: string): string {
  if (plain(typed) === "") return "";
  const left = shown.filter(Boolean).length;
  if (left === 0) return "No runbook answers to this. Try fewer words, or the search above.";
  if (close) return `No runbook has all of these words. ${left} of ${shown.length} have most.`;
  return `${left} of ${shown.length} runbooks`;
}
