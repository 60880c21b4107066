import type { Situation } from "./lab-schema.ts";
import type { Observation } from "./observation.ts";
import type { Ran } from "./world.ts";

/** What the page asks its worker for. One answer comes for each request. */
export type Request = { readonly number: number } & (
  | { readonly ask: "open"; readonly lab: Situation }
  | { readonly ask: "run"; readonly sql: string }
  | { readonly ask: "minute" }
  | { readonly ask: "reset" }
);

/** What was answered, and how the lab looks after it. */
export interface State {
  readonly ran: readonly Ran[];
  readonly seen: Observation;
  readonly inTransaction: boolean;
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
  | { readonly kind: "answer"; readonly number: number; readonly state: State }
  | {
      readonly kind: "failure";
      readonly number: number;
      readonly reason: string;
      /** Whether PostgreSQL's program has ended. */
      readonly crashed: boolean;
    };
