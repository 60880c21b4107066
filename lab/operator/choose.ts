import type { Target } from "../../src/text/fences/runbook-grammar.ts";
import {
  isForSystem,
  type StepCommand,
  type Output,
  type RunbookStep,
} from "../../src/runbooks/file/runbook-file.ts";
import { linesOf, match } from "../runner/compare-output.ts";

/** What a command gave back. `status` is `undefined` when it did not end in its time. */
export interface Back {
  readonly status: number | undefined;
  readonly output: string;
}

/** `wait`: nothing that counts yet, and there is time left. `unnamed`: the page does not show it. */
export type TargetChoice = Target | { readonly kind: "wait" } | { readonly kind: "unnamed" };

/** Puts names and blanks in the places of a text. */
export type FillText = (text: string) => string;

function shows({ fence, exit }: Output, { status, output }: Back, fill: FillText): boolean {
  return status === exit && match(linesOf(fill(fence.value)), linesOf(output)) !== undefined;
}

/**
 * Takes the first output of a command that matches what came back, the expected ones first.
 * @param timeIsOver whether `within` has passed: only then what is `late` counts
 */
export function chooseTarget(
  { expected, otherwise }: Pick<StepCommand, "expected" | "otherwise">,
  back: Back,
  timeIsOver: boolean,
  fill: FillText,
): TargetChoice {
  const counts = (output: Output) => (timeIsOver || !output.late) && shows(output, back, fill);
  const found = [...expected, ...otherwise].find(counts);
  return found?.target ?? { kind: timeIsOver ? "unnamed" : "wait" };
}

/** What the lab is: its platforms, and its major version of PostgreSQL. */
export interface LabSystem {
  readonly platforms: readonly string[];
  readonly postgresql: number;
}

/**
 * The command of a step for a place: that of a variant made for it, else the one for all.
 * @returns `undefined` for a step that is done outside of any command
 */
export function commandFor(
  step: Pick<RunbookStep, "variants">,
  place: LabSystem,
): StepCommand | undefined {
  const fitting = step.variants.filter((variant) => isForSystem(variant, place));
  const own = fitting.filter((variant) => variant.platforms ?? variant.postgresql);
  return [...own, ...fitting].find(({ command }) => command)?.command;
}
