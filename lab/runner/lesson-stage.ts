import type { LabNames, NameSet } from "../stack/lab-names.ts";
import type { Say } from "../stack/downloads.ts";
import type { ShellSession } from "./shell-session.ts";

/** A lesson's beginning: a stack that was just reset, and a shell on it. */
export interface Scene {
  /** The names of the set, with the addresses of this stack. */
  readonly names: LabNames;
  readonly session: ShellSession;
}

/** One place where lessons run, one after the other; the lab can be started in two ways. */
export interface Stage {
  readonly kind: "native" | "compose";
  /** Fetches and prepares what all stages of this kind share. */
  readonly prepare: (names: NameSet, say: Say) => Promise<void>;
  /**
   * Brings up a fresh stack in the place of the one before, and opens a shell.
   * @param monitoring whether Prometheus and the exporters run as well
   */
  readonly begin: (names: NameSet, monitoring: boolean) => Promise<Scene>;
  /** Takes the stack down, at any moment; nothing of it is left. */
  readonly end: () => Promise<void>;
}
