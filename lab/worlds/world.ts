import type { TranscriptEntry } from "../operator/transcript.ts";
import type { Context } from "./context.ts";
import type { Ends, Finding } from "./judge/verdict.ts";
import type { Random } from "./random.ts";
import type { Window } from "./weather/journal.ts";

/** What may be gone for good, as the runbook announces it. */
export interface AnnouncedLoss extends Window {
  /**
   * `rows`: new rows and updates do not arrive; `deletes`: deletions do not. In any case states of a
   * row that later ones have replaced may be gone.
   */
  readonly what: readonly ("rows" | "deletes")[];
}

/** Does what a step asks for that no command can do. */
export type Hand = (context: Context) => Promise<void>;

/** One way in which a system got into an incident, or into something that looks like it. */
export interface World {
  /** The runbook that is opened. */
  readonly runbook: string;
  readonly name: string;
  /** In one sentence: what happened. */
  readonly story: string;
  readonly kind: "incident" | "look-alike";
  /** The oldest line of PostgreSQL in which it can happen, such as 17; in all of them when left out. */
  readonly since?: number;
  /** The newest line of PostgreSQL in which it can happen. */
  readonly until?: number;
  /** Whether this machine allows what the build does; it does when left out. */
  readonly possible?: () => boolean;
  /** Changes of the connector's configuration from the beginning, when all is still well. */
  readonly config?: (random: Random) => Readonly<Record<string, string>>;
  /** The same for the second connector. */
  readonly secondConfig?: Readonly<Record<string, string>>;
  /** Whether the connector is running before the build; if not, the build creates it. */
  readonly connector?: "running" | "not yet";
  /** Brings a healthy system, with the weather on, into the incident. */
  readonly build: (context: Context, random: Random) => Promise<void>;
  /** What stands for each `FILL_IN_…`. */
  readonly blanks?: (context: Context) => Readonly<Record<string, string>>;
  /** What is done at steps without a command, by their anchors. */
  readonly hands?: Readonly<Record<string, Hand>>;
  readonly ends: Ends;
  /** Where the right stop is: the step, and words of what it says; another stop is a wrong one. */
  readonly stopsAt?: { readonly step: string; readonly says: string };
  /** What may be lost; nothing when left out. */
  readonly loses?: (context: Context) => AnnouncedLoss | undefined;
  /** Whether the slot may be dropped: its position is of no use any more. */
  readonly discards?: boolean;
  /** Slots of others that their owners give up: they must be gone when all is done. */
  readonly givenUp?: readonly string[];
  /** Topics in which tables went on, by their names: another connector sends them now. */
  readonly goesOn?: (context: Context) => Readonly<Record<string, string>>;
  /** Whether the connector is taken away on purpose: only the rows of the second one are compared. */
  readonly removes?: boolean;
  /**
   * What may differ after the repair from before the incident, as names of the judge or their
   * beginnings: `setting max_slot_wal_keep_size`, `connector orders-cdc heartbeat.interval.ms`.
   */
  readonly changes?: (context: Context) => readonly string[];
  /** For a look-alike: what the other runbook would have done, so that the rows can be compared. */
  readonly recover?: Hand;
  /** Removes what the build made outside of the stack; the stack is down. */
  readonly clear?: Hand;
  /** What only this world can see. */
  readonly repaired?: (
    context: Context,
    transcript: readonly TranscriptEntry[],
  ) => Promise<readonly Finding[]>;
}
