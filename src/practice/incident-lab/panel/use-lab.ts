import { useCallback, useEffect, useReducer, useRef } from "react";
import { type LabClient, labClient, LabFailure, type LabWorker } from "../lab-client.ts";
import type { Situation } from "../lab-schema.ts";
import type { State } from "../worker-protocol.ts";
import { begin, type Event, reduce, type LabSession } from "./lab-session.ts";

/** A minute of the lab takes this long, in milliseconds. */
const pace = 20_000;

/** What the learner can do. */
export interface Controls {
  /** Runs SQL; `undefined` when PostgreSQL has crashed on it. */
  readonly run: (sql: string) => Promise<State | undefined>;
  readonly minute: () => void;
  readonly reset: () => void;
  readonly setTime: (runs: boolean) => void;
}

/**
 * A lab in a worker of its own.
 * @param newWorker starts the worker; called again after a crash
 */
export function useLab(lab: Situation, newWorker: () => LabWorker): [LabSession, Controls] {
  const [session, dispatch] = useReducer(reduce, lab, begin);
  const client = useRef<LabClient>(undefined);

  const open = useCallback(async () => {
    const opened = labClient(newWorker(), (progress) => dispatch({ kind: "progress", progress }));
    client.current = opened;
    try {
      const state = await opened.open(lab);
      if (client.current === opened) dispatch({ kind: "started", state });
    } catch (error) {
      if (client.current === opened) dispatch({ kind: "failed", reason: reasonOf(error) });
    }
  }, [lab, newWorker]);

  const ask = useCallback(
    async (what: (opened: LabClient) => Promise<State>, kind: "ran" | "passed" | "reset") => {
      const opened = client.current;
      if (!opened) return undefined;
      try {
        const state = await what(opened);
        if (client.current === opened) dispatch({ kind, state } satisfies Event);
        return state;
      } catch (error) {
        if (client.current !== opened) return undefined;
        opened.end();
        const notice = `${endOf(error)} The lab begins anew. Your SQL is kept.`;
        dispatch({ kind: "starting", notice });
        await open();
        return undefined;
      }
    },
    [open],
  );

  useEffect(() => {
    void open();
    return () => {
      client.current?.end();
      client.current = undefined;
    };
  }, [open]);

  const passing = session.phase === "ready" && session.time === "runs" && !session.inTransaction;
  const minute = useCallback(() => void ask((opened) => opened.minute(), "passed"), [ask]);
  useClock(passing, minute);
  useQuestion(session.entries.length > 0 && !session.verdict.solved);

  return [
    session,
    {
      run: (sql) => {
        dispatch({ kind: "asked" });
        return ask((opened) => opened.run(sql), "ran");
      },
      minute,
      reset: () => {
        dispatch({ kind: "asked" });
        void ask((opened) => opened.reset(), "reset");
      },
      setTime: (runs) => dispatch({ kind: "clock", runs }),
    },
  ];
}

/** Lets minutes pass while the page is looked at. */
function useClock(passing: boolean, minute: () => void): void {
  useEffect(() => {
    if (!passing) return undefined;
    const clock = setInterval(() => {
      if (!document.hidden) minute();
    }, pace);
    return () => clearInterval(clock);
  }, [passing, minute]);
}

/** Has the browser ask before the page, and with it the learner's work, is left. */
function useQuestion(asking: boolean): void {
  useEffect(() => {
    if (!asking) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [asking]);
}

function endOf(error: unknown): string {
  const crashed = error instanceof LabFailure && error.crashed;
  const what = crashed ? "PostgreSQL's program has ended" : "The lab itself has failed";
  return `${what} (${reasonOf(error)}).`;
}

function reasonOf(error: unknown): string {
  return error instanceof LabFailure ? error.message : String(error);
}
