import type { Situation } from "./lab-schema.ts";
import type {
  PreparedLab,
  WorkerMessage,
  StartProgress,
  Request,
  State,
} from "./worker-protocol.ts";

/** A request that failed. */
export class LabFailure extends Error {
  override readonly name = "LabFailure";
  /** Whether PostgreSQL's program has ended: nothing can be asked any more. */
  readonly crashed: boolean;

  constructor(reason: string, crashed: boolean) {
    super(reason);
    this.crashed = crashed;
  }
}

/** The page's side of a lab. Every call is answered in turn. */
export interface LabClient {
  /** @param prepared what an earlier worker has sent of the same lab, to be ready sooner */
  readonly open: (lab: Situation, prepared?: PreparedLab) => Promise<State>;
  readonly run: (sql: string) => Promise<State>;
  readonly minute: () => Promise<State>;
  /** Ends the worker, whatever it does. What was asked and not answered fails. */
  readonly end: () => void;
}

/** What a client needs of a worker. */
export type LabWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** The part of a request that the caller says. */
type Asked = Request extends infer R ? (R extends unknown ? Omit<R, "number"> : never) : never;

/** What a worker says without being asked. */
export interface WorkerNews {
  readonly progress: (progress: StartProgress) => void;
  readonly prepared: (prepared: PreparedLab) => void;
}

/** Starts to talk to a worker. */
export function labClient(worker: LabWorker, news: Partial<WorkerNews> = {}): LabClient {
  const waiting = new Map<
    number,
    { readonly resolve: (state: State) => void; readonly reject: (reason: LabFailure) => void }
  >();
  let number = 0;
  const failAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new LabFailure(reason, true));
    waiting.clear();
  };
  worker.onmessage = ({ data }) => {
    if (data.kind === "progress") return news.progress?.(data.progress);
    if (data.kind === "prepared") return news.prepared?.(data.prepared);
    const caller = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === "answer") caller?.resolve(data.state);
    else caller?.reject(new LabFailure(data.reason, data.crashed));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failAll(event.message || "The browser refused to start the worker.");
  };
  const ask = (asked: Asked) =>
    new Promise<State>((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...asked, number } satisfies Request);
    });
  return {
    open: (lab, prepared) => ask({ ask: "open", lab, prepared }),
    run: (sql) => ask({ ask: "run", sql }),
    minute: () => ask({ ask: "minute" }),
    end: () => {
      worker.terminate();
      failAll("The worker was ended.");
    },
  };
}
