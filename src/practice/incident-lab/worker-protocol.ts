import type { Situation } from "./lab-schema.ts";
import type { Glance, Observation } from "./observation.ts";
import type { Ran } from "./world.ts";

/** PostgreSQL as it was fetched and compiled. Workers can hand it on. */
export interface PostgresFiles {
  readonly pgliteWasmModule: WebAssembly.Module;
  readonly initdbWasmModule: WebAssembly.Module;
  readonly fsBundle: Blob;
}

/** What a first start has made: with it the next worker has the same lab ready sooner. */
export interface PreparedLab {
  readonly files: PostgresFiles;
  /** The data directory before the first minute. */
  readonly data: Blob;
}

/** What the page asks its worker for. One answer comes for each request. */
export type Request = { readonly number: number } & (
  | { readonly ask: "open"; readonly lab: Situation; readonly prepared: PreparedLab | undefined }
  | { readonly ask: "run"; readonly sql: string }
  | { readonly ask: "minute" }
);

/** What was answered, and how the lab looks after it. */
export interface State {
  readonly ran: readonly Ran[];
  /** How many statements after an error were not run. */
  readonly skipped: number;
  readonly seen: Observation;
  readonly inTransaction: boolean;
  /** The minutes before the learner arrived; nothing after the first answer. */
  readonly past: readonly Glance[];
}

/** How far the start is. */
export interface StartProgress {
  readonly stage: "download" | "start" | "prepare";
  /** Bytes that have arrived, and all of them; both as they are unpacked. */
  readonly loaded: number;
  readonly total: number;
}

export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: StartProgress }
  | { readonly kind: "prepared"; readonly prepared: PreparedLab }
  | { readonly kind: "answer"; readonly number: number; readonly state: State }
  | {
      readonly kind: "failure";
      readonly number: number;
      readonly reason: string;
      /** Whether PostgreSQL's program has ended. */
      readonly crashed: boolean;
    };
