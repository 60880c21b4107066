import type { RootContent } from "mdast";
import type { Fence } from "../../text/fences/fence.ts";
import type { Deed, Target } from "../../text/fences/runbook-grammar.ts";
import type { Place } from "../../problems/position.ts";
import type { RunbookFields } from "./runbook-schema.ts";

/** What may come back from a command. */
export interface Output {
  readonly fence: Fence;
  /** The exit status that goes with it. */
  readonly exit: number;
  /** Counts only after the time of `within` is over. */
  readonly late: boolean;
  /** Where it leads; the next step, when the fence does not say. */
  readonly target: Target;
}

/** The command of a step, and what may come back. The first output that matches counts. */
export interface StepCommand {
  readonly fence: Fence;
  readonly language: "bash" | "sql";
  readonly does: Deed;
  readonly needs: readonly string[];
  /** The settings that it changes. */
  readonly sets: readonly string[];
  /** Seconds in which it is repeated until an output matches that is not late; 0 for once. */
  readonly within: number;
  readonly expected: readonly Output[];
  /** What else may come back. */
  readonly otherwise: readonly Output[];
}

/** What a step says for all, or for a platform or a version. */
export interface StepVariant {
  /** `undefined` for every platform. */
  readonly platforms: readonly string[] | undefined;
  /** Major versions of PostgreSQL, both ends included; `undefined` for every one. */
  readonly postgresql: readonly [number, number] | undefined;
  /** Where it is documented; for platforms on which the lab follows no runbook. */
  readonly source: string | undefined;
  readonly prose: readonly RootContent[];
  readonly command: StepCommand | undefined;
  /** Fences that are only shown. */
  readonly shown: readonly Fence[];
  readonly at: Place;
}

/** One act, or one look. */
export interface RunbookStep {
  readonly anchor: string;
  readonly title: string;
  readonly at: Place;
  /** What is said to all comes first. */
  readonly variants: readonly StepVariant[];
}

/** A runbook as its author wrote it. */
export interface RunbookFile {
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly fields: RunbookFields;
  readonly intro: readonly RootContent[];
  readonly steps: readonly RunbookStep[];
}

/** Whether a variant is for a reader on these platforms and this version of PostgreSQL. */
export function isForSystem(
  { platforms, postgresql }: Pick<StepVariant, "platforms" | "postgresql">,
  on: { readonly platforms: readonly string[]; readonly postgresql: number },
): boolean {
  const fits = !platforms || platforms.some((name) => on.platforms.includes(name));
  return (
    fits && (!postgresql || (postgresql[0] <= on.postgresql && on.postgresql <= postgresql[1]))
  );
}
