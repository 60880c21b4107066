import type { Situation } from "../lab-schema.ts";
import type { Glance, Observation } from "../observation.ts";
import { diskFull } from "../pitfalls.ts";
import { atFirst, type LabVerdict, verdictAfter } from "../replay.ts";
import type { StartProgress, State } from "../worker-protocol.ts";
import type { Ran } from "../world.ts";
import { answerNotice, lookNotice } from "./notices.ts";

/** One time that the learner ran something. */
export interface ConsoleEntry {
  readonly number: number;
  readonly minute: number;
  readonly ran: readonly Ran[];
  /** How many statements after an error were not run. */
  readonly skipped: number;
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
  /** Why PostgreSQL is started anew without being asked; empty once something has been run again. */
  readonly crash: string;
  /** The minutes before the learner arrived. */
  readonly past: readonly Glance[];
  readonly history: readonly Observation[];
  readonly verdict: LabVerdict;
  /** What was run, the newest first. */
  readonly entries: readonly ConsoleEntry[];
  readonly time: Time;
  readonly inTransaction: boolean;
  /** What was run has not been answered yet. */
  readonly busy: boolean;
  /** Minutes that PostgreSQL was asked for and that have not passed yet. */
  readonly passing: number;
  /** The last thing that happened, for those who cannot see the panel. */
  readonly notice: string;
}

export type Event =
  /** The worker has ended, and another one starts. */
  | { readonly kind: "restarting"; readonly why: string }
  | { readonly kind: "progress"; readonly progress: StartProgress }
  | { readonly kind: "started"; readonly state: State }
  | { readonly kind: "asked"; readonly what: "run" | "minute" }
  /** What was asked takes so long that the learner is told. */
  | { readonly kind: "slow" }
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
    past: [],
    history: [],
    verdict: atFirst,
    entries: [],
    time: "waits",
    inTransaction: false,
    busy: false,
    passing: 0,
    notice: "PostgreSQL is starting.",
  };
}

/** How many looks and answers are kept: enough for the picture, and for whoever scrolls back. */
const [keptLooks, keptRuns] = [400, 40];

function looked(session: LabSession, { seen, inTransaction }: State): LabSession {
  const verdict = verdictAfter(session.lab, session.verdict, seen);
  return {
    ...session,
    verdict,
    inTransaction,
    time: verdict.solved || verdict.mistakes.length > 0 ? "stands" : session.time,
    history: [...session.history, seen].slice(-keptLooks),
    notice: lookNotice(session, verdict, seen) || session.notice,
  };
}

function answered(session: LabSession, state: State): LabSession {
  const entry = {
    number: (session.entries[0]?.number ?? 0) + 1,
    minute: state.seen.minute,
    ran: state.ran,
    skipped: state.skipped,
  };
  const entries = [entry, ...session.entries].slice(0, keptRuns);
  const time = session.time === "waits" ? "runs" : session.time;
  const after = looked({ ...session, busy: false, crash: "", notice: "", entries, time }, state);
  return { ...after, notice: `${answerNotice(state)} ${after.notice}`.trim() };
}

/** The panel after one more event. */
export function reduce(session: LabSession, event: Event): LabSession {
  switch (event.kind) {
    case "restarting":
      // What was seen stays in view until there is something else to see.
      return {
        ...{ ...session, phase: "starting", progress: undefined, busy: false, passing: 0 },
        ...{ inTransaction: false, crash: event.why, notice: event.why || "The lab begins anew." },
      };
    case "progress":
      return { ...session, progress: event.progress };
    case "started": {
      const { past } = event.state;
      const fresh = looked({ ...begin(session.lab), phase: "ready", past }, event.state);
      const wasReset = session.history.length > 0 && session.crash === "";
      const notice = wasReset ? "The lab is as it was." : "The lab is ready.";
      return { ...fresh, crash: session.crash, notice };
    }
    case "asked":
      return event.what === "run"
        ? { ...session, busy: true, notice: "" }
        : { ...session, passing: session.passing + 1 };
    case "slow":
      return { ...session, notice: "PostgreSQL is still running. The button Stop ends it." };
    case "ran":
      return answered(session, event.state);
    case "passed":
      return looked({ ...session, passing: session.passing - 1 }, event.state);
    case "failed":
      return { ...session, phase: "failed", failure: event.reason, notice: "" };
    case "clock":
      return { ...session, time: event.runs ? "runs" : "stands" };
  }
}

/** Whether PostgreSQL has stopped for want of disk: it answers nothing until the lab is reset. */
export function isDown({ verdict }: LabSession): boolean {
  return verdict.mistakes.includes(diskFull);
}
