import { useCallback, useEffect, useReducer, useRef } from "react";
import { type LabClient, labClient, LabFailure, type LabWorker } from "../lab-client.ts";
import type { Situation } from "../lab-schema.ts";
import type { PreparedLab, State } from "../worker-protocol.ts";
import { begin, type Event, reduce, type LabSession } from "./lab-session.ts";
import { useClock, useQuestion } from "./use-page.ts";

/** What the learner can do. */
export interface Controls {
  /** Runs SQL; `undefined` when PostgreSQL has ended on it, or was ended. */
  readonly run: (sql: string) => Promise<State | undefined>;
  readonly minute: () => void;
  /** Ends what runs, and PostgreSQL with it. */
  readonly stop: () => void;
  /** Begins anew, whatever runs. */
  readonly reset: () => void;
  readonly setTime: (runs: boolean) => void;
  /** Says that what was asked is not answered yet. */
  readonly slow: () => void;
}

/** WebAssembly runs in one thread and hears nothing while it does: only its worker can be ended. */
const stopped =
  "You have stopped PostgreSQL. In this page it can only be stopped as a whole, so the lab begins anew. Your SQL is kept.";

const asked = {
  run: "ran",
  minute: "passed",
} as const;

/**
 * A lab in a worker of its own.
 * @param newWorker starts the worker; called again whenever the lab begins anew
 */
export function useLab(lab: Situation, newWorker: () => LabWorker): [LabSession, Controls] {
  const [session, dispatch] = useReducer(reduce, lab, begin);
  const [client, open] = useClient(lab, newWorker, dispatch);

  const restart = useCallback(
    (why: string) => {
      client.current?.end();
      dispatch({ kind: "restarting", why });
      void open();
    },
    [client, open],
  );

  const ask = useCallback(
    async (what: keyof typeof asked, how: (opened: LabClient) => Promise<State>) => {
      const opened = client.current;
      if (!opened) return undefined;
      dispatch({ kind: "asked", what });
      try {
        const state = await how(opened);
        if (client.current !== opened) return undefined;
        dispatch({ kind: asked[what], state } satisfies Event);
        return state;
      } catch (error) {
        if (client.current === opened)
          restart(`${endOf(error)} The lab begins anew. Your SQL is kept.`);
        return undefined;
      }
    },
    [client, restart],
  );

  const { phase, time, inTransaction, busy, passing } = session;
  const goesOn = phase === "ready" && time === "runs" && !inTransaction;
  const minute = useCallback(() => void ask("minute", (opened) => opened.minute()), [ask]);
  useClock(goesOn, busy || passing > 0, minute);
  useQuestion(session.entries.length > 0 && !session.verdict.solved);

  return [
    session,
    {
      run: (sql) => ask("run", (opened) => opened.run(sql)),
      minute,
      stop: useCallback(() => restart(stopped), [restart]),
      reset: useCallback(() => restart(""), [restart]),
      setTime: (runs) => dispatch({ kind: "clock", runs }),
      slow: useCallback(() => dispatch({ kind: "slow" }), []),
    },
  ];
}

/** The worker of the lab, and how to start one. */
function useClient(lab: Situation, newWorker: () => LabWorker, dispatch: (event: Event) => void) {
  const client = useRef<LabClient>(undefined);
  const prepared = useRef<PreparedLab>(undefined);
  const open = useCallback(async () => {
    const attempt = async (made: PreparedLab | undefined): Promise<void> => {
      const opened = labClient(newWorker(), {
        progress: (progress) => dispatch({ kind: "progress", progress }),
        prepared: (now) => {
          prepared.current = now;
        },
      });
      client.current = opened;
      try {
        const state = await opened.open(lab, made);
        if (client.current === opened) dispatch({ kind: "started", state });
      } catch (error) {
        if (client.current !== opened) return undefined;
        opened.end();
        // It may be what an earlier worker has left that cannot be read: so once more without it.
        if (made) return attempt(undefined);
        dispatch({ kind: "failed", reason: reasonOf(error) });
      }
      return undefined;
    };
    await attempt(prepared.current);
  }, [lab, newWorker, dispatch]);
  useEffect(() => {
    void open();
    return () => {
      const opened = client.current;
      client.current = undefined;
      opened?.end();
    };
  }, [open]);
  return [client, open] as const;
}

function endOf(error: unknown): string {
  const crashed = error instanceof LabFailure && error.crashed;
  const what = crashed ? "PostgreSQL's program has ended" : "The lab itself has failed";
  return `${what} (${reasonOf(error)}).`;
}

function reasonOf(error: unknown): string {
  return error instanceof LabFailure ? error.message : String(error);
}
