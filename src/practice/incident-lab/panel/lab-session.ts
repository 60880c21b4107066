import type { Situation } from "../lab-schema.ts";
import type { Observation } from "../observation.ts";
import { diskFull } from "../pitfalls.ts";
import { atFirst, type LabVerdict, verdictAfter } from "../replay.ts";
import type { StartProgress, State } from "../worker-protocol.ts";
import type { Ran } from "../world.ts";

/** One time that the learner ran something. */
export interface ConsoleEntry {
  readonly number: number;
  readonly minute: number;
  readonly ran: readonly Ran[];
}

/** Whether minutes pass by themselves: not before the learner has run something. */
export type Time = "waits" | "runs" | "stands";

/** All that the panel shows. */
export interface LabSession {
  readonly lab: Situation;
  readonly phase: "starting" | "ready" | "failed";
  readonly progress: StartProgress | undefined;
  /** Why the lab could not be started. */
  readonly failure: string;
  /** Why PostgreSQL was started anew; empty once something has been run again. */
  readonly crash: string;
  readonly history: readonly Observation[];
  readonly verdict: LabVerdict;
  /** What was run, the newest first. */
  readonly entries: readonly ConsoleEntry[];
  readonly time: Time;
  readonly inTransaction: boolean;
  /** A statement or a reset is under way. */
  readonly busy: boolean;
  /** The last thing that happened, for those who cannot see the panel. */
  readonly notice: string;
}

export type Event =
  | { readonly kind: "starting"; readonly notice: string }
  | { readonly kind: "progress"; readonly progress: StartProgress }
  | { readonly kind: "started" | "reset"; readonly state: State }
  | { readonly kind: "asked" }
  | { readonly kind: "ran"; readonly state: State }
  | { readonly kind: "passed"; readonly state: State }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "clock"; readonly runs: boolean };

export function begin(lab: Situation): LabSession {
  return {
    lab,
    phase: "starting",
    progress: undefined,
    failure: "",
    crash: "",
    history: [],
    verdict: atFirst,
    entries: [],
    time: "waits",
    inTransaction: false,
    busy: false,
    notice: "PostgreSQL is starting.",
  };
}

/** How many looks and answers are kept. */
const kept = 60;

function noticeOf(before: LabSession, verdict: LabVerdict, seen: Observation): string {
  const { lab } = before;
  if (verdict.solved && !before.verdict.solved) return "All goals are reached. The lab is solved.";
  const mistake = verdict.mistakes.find((id) => !before.verdict.mistakes.includes(id));
  if (mistake) return "A mistake that cannot be undone. Reset the lab to try again.";
  const known = before.history.at(-1)?.reached ?? [];
  const reached = lab.goals.filter(({ id }) => seen.reached.includes(id) && !known.includes(id));
  return reached.map(({ text }) => `Goal reached: ${text}`).join(" ");
}

function looked(session: LabSession, { seen, inTransaction }: State): LabSession {
  const verdict = verdictAfter(session.lab, session.verdict, seen);
  return {
    ...session,
    verdict,
    inTransaction,
    time: verdict.solved || verdict.mistakes.length > 0 ? "stands" : session.time,
    history: [...session.history, seen].slice(-kept),
    notice: noticeOf(session, verdict, seen) || session.notice,
  };
}

function answered(session: LabSession, state: State): LabSession {
  const error = state.ran.some(({ outcome }) => "error" in outcome);
  const entry = {
    number: (session.entries[0]?.number ?? 0) + 1,
    minute: state.seen.minute,
    ran: state.ran,
  };
  const notice = error ? "PostgreSQL answered with an error." : "PostgreSQL has answered.";
  const entries = [entry, ...session.entries].slice(0, kept);
  const time = session.time === "waits" ? "runs" : session.time;
  return looked({ ...session, busy: false, crash: "", notice, entries, time }, state);
}

/** The panel after one more event. */
export function reduce(session: LabSession, event: Event): LabSession {
  switch (event.kind) {
    case "starting":
      return { ...begin(session.lab), crash: event.notice, notice: event.notice };
    case "progress":
      return { ...session, progress: event.progress };
    case "started":
    case "reset": {
      const fresh = looked({ ...begin(session.lab), phase: "ready" }, event.state);
      const notice = event.kind === "reset" ? "The lab is as it was." : "The lab is ready.";
      const crash = event.kind === "reset" ? "" : session.crash;
      return { ...fresh, crash, notice };
    }
    case "asked":
      return { ...session, busy: true, notice: "" };
    case "ran":
      return answered(session, event.state);
    case "passed":
      return looked(session, event.state);
    case "failed":
      return { ...session, phase: "failed", busy: false, failure: event.reason, notice: "" };
    case "clock":
      return { ...session, time: event.runs ? "runs" : "stands" };
  }
}

/** Whether PostgreSQL has stopped for want of disk: it answers nothing until the lab is reset. */
export function isDown({ verdict }: LabSession): boolean {
  return verdict.mistakes.includes(diskFull);
}
