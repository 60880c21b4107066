import type { Ending } from "../../operator/take-steps.ts";
import type { TranscriptEntry } from "../../operator/transcript.ts";
import { interruptionAnchor } from "../operator-interruption.ts";
import type { SystemState } from "./state.ts";

/** Something that went wrong, so that the same mistake has the same code in every world. */
export interface Finding {
  /** For example `rows-lost`, `slot-harmed`, `false-done`. */
  readonly code: string;
  /** What it is about, such as `table orders` or `setting max_wal_size`. */
  readonly subject: string;
  readonly detail: string;
}

/** How a world must end: with the repair done, at another runbook, or with a person who is asked. */
export type Ends = "done" | "stop" | (string & {});

/** An ending as a world names it. */
export function endOf(ending: Ending): string {
  if (ending.kind === "pointer") return ending.runbook;
  return ending.kind;
}

/** What the operator had done before the interruption; nothing, where there was none. */
function beforeInterruption<Entry extends Pick<TranscriptEntry, "anchor">>(
  transcript: readonly Entry[],
): readonly Entry[] {
  const interrupted = transcript.findIndex(({ anchor }) => anchor === interruptionAnchor);
  return transcript.slice(0, Math.max(0, interrupted));
}

/** Whether the operator had seen that all is done, was interrupted, and began the page once more. */
export function wasDoneBefore(
  transcript: readonly Pick<TranscriptEntry, "anchor" | "chose">[],
): boolean {
  return beforeInterruption(transcript).some(
    ({ anchor, chose }) => anchor === "done-when" && chose.startsWith("as expected"),
  );
}

/**
 * Whether the operator was interrupted right after a change that went as expected, and has changed
 * nothing since. Whether that change was all that was to be done is for the world to say.
 */
export function wasChangedBefore(
  transcript: readonly Pick<TranscriptEntry, "anchor" | "chose" | "does">[],
): boolean {
  const before = beforeInterruption(transcript);
  const last = before.at(-1);
  const changed =
    last !== undefined && last.does !== "looks" && last.chose.startsWith("as expected");
  return changed && transcript.slice(before.length + 1).every(({ does }) => does === "looks");
}

/**
 * Compares how it ended with how it had to.
 * @param doneBefore that nothing is to be done any more is then a good end as well
 */
export function judgeEnding(ending: Ending, ends: Ends, doneBefore = false): Finding[] {
  const subject = "ending";
  if (ending.kind === "lost") return [{ code: ending.code, subject, detail: ending.reason }];
  const end = endOf(ending);
  if (end === ends || (doneBefore && end === "stop")) return [];
  const detail = `The page ended with "${end}"${ending.kind === "stop" ? ` (${ending.reason})` : ""}; right is "${ends}".`;
  const codes: Readonly<Record<string, string>> = { done: "false-done", stop: "false-stop" };
  return [{ code: codes[end] ?? "wrong-pointer", subject, detail }];
}

/** Whether a page stopped at the step, and with the words, that are right. */
export function judgeStop(
  ending: Ending,
  right: { readonly step: string; readonly says: string } | undefined,
  last: string | undefined,
): Finding[] {
  if (!right || ending.kind !== "stop") return [];
  if (last === right.step && ending.reason.includes(right.says)) return [];
  const detail = `It stopped at "${last ?? ""}" (${ending.reason}); right is "${right.step}": … ${right.says} …`;
  return [{ code: "wrong-stop", subject: "ending", detail }];
}

/** Codes of what differs between two looks, by the first word of its name. */
const codes: Readonly<Record<string, string>> = {
  slot: "slot-harmed",
  setting: "setting-not-put-back",
  value: "setting-not-put-back",
  role: "role-changed",
  database: "role-changed",
  publication: "publication-changed",
  table: "left-behind",
  identity: "publication-changed",
  connector: "connector-changed",
  topic: "topic-harmed",
};

const covers = (allowed: string, subject: string) =>
  subject === allowed || subject.startsWith(`${allowed} `);

/** Three looks at a system: before the incident, in it, and after the operator's work. */
export interface Looks {
  readonly healthy: SystemState;
  readonly incident: SystemState;
  readonly after: SystemState;
}

/**
 * What a subject may be: as the incident had left it; what the incident had taken, as it was before. A
 * slot that was lost may be a good one again.
 */
function mayBe({ healthy, incident }: Looks, subject: string, repaired: boolean) {
  const [left, before] = [incident[subject], healthy[subject]];
  const wasLost = subject.startsWith("slot ") && /\blost\b/.test(left ?? "");
  if (left !== undefined) return repaired && wasLost ? [left, before] : [left];
  // Who was led to another runbook need not bring back what is gone.
  return repaired ? [before] : [before, undefined];
}

/**
 * Finds what was harmed, left behind or not put back.
 * @param repaired whether all must be well again
 * @param allowed names, or beginnings of names up to a space, that may differ
 */
export function judgeState(looks: Looks, repaired: boolean, allowed: readonly string[]): Finding[] {
  const { healthy, incident, after } = looks;
  const names = Object.keys({ ...healthy, ...incident, ...after }).sort();
  return names.flatMap((subject) => {
    const [right, is] = [mayBe(looks, subject, repaired), after[subject]];
    if (right.includes(is) || allowed.some((name) => covers(name, subject))) return [];
    const [kind = ""] = subject.split(" ");
    const [was] = right;
    // Positions of connectors that are stopped: judgeOffsets looks at them.
    if (kind === "offsets") return [];
    // A topic more is no harm: a connector makes topics for what it sends.
    if (kind === "topic" && was === undefined) return [];
    const detail =
      was === undefined
        ? `${subject} was not there: ${is ?? ""}`
        : is === undefined
          ? `${subject} is gone; it was ${was}`
          : `${subject} was ${was} and is ${is}`;
    const left = was === undefined && kind === "slot" ? "slot-left" : undefined;
    return [{ code: left ?? codes[kind] ?? "changed", subject, detail }];
  });
}

/**
 * Positions of stopped connectors that were changed although nothing was to be done here. A connector
 * that runs moves its position itself, so only what is stopped before and after says something.
 */
export function judgeOffsets({ incident, after }: Looks): Finding[] {
  return Object.entries(after).flatMap(([subject, is]) => {
    const was = incident[subject];
    if (!subject.startsWith("offsets ") || was === undefined || was === is) return [];
    return [{ code: "position-discarded", subject, detail: `They were ${was} and are ${is}` }];
  });
}

/** A connector that does not run, where the page has said that all is done. */
export function judgeRunning(after: SystemState, subject: string): Finding[] {
  const state = after[subject] ?? "not there";
  if (/^RUNNING( RUNNING)+$/.test(state)) return [];
  return [{ code: "false-done", subject, detail: `It is ${state} when the page has ended.` }];
}
