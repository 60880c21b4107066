import type {
  StepCommand,
  RunbookFile,
  RunbookStep,
} from "../../src/runbooks/file/runbook-file.ts";
import { commandFor, type TargetChoice, type LabSystem } from "./choose.ts";

/** How following a runbook ended. `lost`: the page left its reader alone; the reason says where. */
export type Ending =
  | { readonly kind: "done" }
  | { readonly kind: "pointer"; readonly runbook: string }
  | { readonly kind: "stop"; readonly reason: string }
  | { readonly kind: "lost"; readonly code: LostCode; readonly reason: string };

/** Why a reader could not go on. */
export type LostCode =
  "unnamed-output" | "no-end" | "no-step" | "no-hands" | "undeclared-right" | "unfilled-blank";

/** What an act leads to: a choice of the page, or a reason why the reader is lost. */
export type Acted = Exclude<TargetChoice, { kind: "wait" }> | Extract<Ending, { kind: "lost" }>;

/** What the operator does on a real system. */
export interface Hands {
  /** Runs the command of a step and takes the output that matches. */
  readonly run: (step: RunbookStep, command: StepCommand) => Promise<Acted>;
  /** Does what a step without a command asks for; `false` when this world cannot. */
  readonly do: (step: RunbookStep) => Promise<boolean>;
  /** Whether the reader is interrupted after this step, and begins again in a new shell. */
  readonly interrupted: (step: RunbookStep) => Promise<boolean>;
}

/** Steps after which the page is said to have no end. */
export const mostSteps = 80;

const lost = (code: LostCode, reason: string): Ending => ({ kind: "lost", code, reason });

async function act(step: RunbookStep, hands: Hands, place: LabSystem): Promise<Acted> {
  const command = commandFor(step, place);
  if (command) return hands.run(step, command);
  if (await hands.do(step)) return { kind: "go on" };
  const reason = `"${step.title}" has no command for this system, and the world does not say how it is done.`;
  return { kind: "lost", code: "no-hands", reason };
}

/** Follows a runbook from its first step to an end. */
export async function takeSteps(
  { steps }: Pick<RunbookFile, "steps">,
  hands: Hands,
  place: LabSystem,
): Promise<Ending> {
  let at = 0;
  for (let taken = 1; taken <= mostSteps; taken++) {
    const step = steps[at];
    if (!step) return { kind: "done" };
    const acted = await act(step, hands, place);
    if (acted.kind === "runbook") return { kind: "pointer", runbook: acted.id };
    if (acted.kind === "stop" || acted.kind === "lost") return acted;
    if (acted.kind === "unnamed")
      return lost("unnamed-output", `"${step.title}": the page does not name what came back.`);
    at = acted.kind === "go on" ? at + 1 : steps.findIndex(({ anchor }) => anchor === acted.anchor);
    if (at < 0)
      return lost("no-step", `"${step.title}" leads to a step that the page does not have.`);
    if (at < steps.length && (await hands.interrupted(step))) at = 0;
  }
  return lost("no-end", `After ${mostSteps} steps the page has not come to an end.`);
}
