import { isRefusal } from "../engine.ts";
import type { Observation } from "../observation.ts";
import { errorLines, footLines, isTable } from "../psql-format.ts";
import type { LabVerdict } from "../replay.ts";
import type { State } from "../worker-protocol.ts";
import type { Ran } from "../world.ts";
import type { LabSession } from "./lab-session.ts";

/** What is said when statements after an error were not run; empty when there are none. */
export function skippedWords(skipped: number): string {
  if (skipped === 0) return "";
  return skipped === 1
    ? "The statement after the error was not run."
    : `The ${skipped} statements after the error were not run.`;
}

/** One answer for those who cannot see it: how many rows, the command tag, or the error. */
function answerWords({ outcome }: Ran): string {
  if (isRefusal(outcome)) return errorLines(outcome)[0]?.replace(/: +/, ": ") ?? "";
  if (!isTable(outcome)) return outcome.command;
  return footLines(outcome).join(" ").replace(/[()]/g, "");
}

/** All answers of a run in one sentence each. */
export function answerNotice({ ran, skipped }: Pick<State, "ran" | "skipped">): string {
  if (ran.length === 0) return "There was no statement.";
  const answers = ran.map(answerWords);
  const said = ran.length === 1 ? answers : [`${ran.length} answers: ${answers.join("; ")}`];
  return [...said.map((text) => `${text.replace(/\.$/, "")}.`), skippedWords(skipped)]
    .join(" ")
    .trim();
}

/** What a look shows for the first time: the end, a mistake, goals that are newly reached. */
export function lookNotice(before: LabSession, verdict: LabVerdict, seen: Observation): string {
  const { lab } = before;
  if (verdict.solved && !before.verdict.solved) return "All goals are reached. The lab is solved.";
  const mistake = verdict.mistakes.find((id) => !before.verdict.mistakes.includes(id));
  if (mistake) return "A mistake that cannot be undone. Reset the lab to try again.";
  const known = before.history.at(-1)?.reached ?? [];
  const reached = lab.goals.filter(({ id }) => seen.reached.includes(id) && !known.includes(id));
  const lost = lab.goals.filter(({ id }) => !seen.reached.includes(id) && known.includes(id));
  return [
    ...reached.map(({ text }) => `Goal reached: ${text}`),
    ...lost.map(({ text }) => `Goal open again: ${text}`),
  ].join(" ");
}
