import { toString } from "mdast-util-to-string";
import { attribute } from "../../text/fences/attributes.ts";
import { changeIn } from "../../text/fences/effects.ts";
import type { Fence } from "../../text/fences/fence.ts";
import { deeds } from "../../text/fences/runbook-grammar.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { StepCommand, RunbookStep, StepVariant } from "./runbook-file.ts";

/** What a look may write: files of the incident's own folder. */
const withoutNotes = (code: string) =>
  code
    .split("\n")
    .filter((line) => !/^\s*(#|--)/.test(line))
    .join("\n");

/** Values of the lab, and names of its tables: a reader has others. */
const labValue =
  /'\d+ ?(?:kB|MB|GB)'|\$\{env:|\b(?:orders|customers|order_lines|total_cents|ledger|audit_log)\b|\b127\.0\.0\.1\b/;

function checkDeed(fence: Fence): Problem[] {
  const where = { file: fence.file, at: fence.at };
  const said = deeds.filter((deed) => attribute(fence, deed) !== undefined);
  const [only] = said;
  if (!only || said.length > 1) return [problem("runbook/no-deed", where, { said })];
  const word = changeIn(withoutNotes(fence.value));
  return only === "looks" && word !== undefined
    ? [problem("runbook/look-that-acts", where, { word })]
    : [];
}

function checkCommand({ fence, expected }: StepCommand): Problem[] {
  const where = { file: fence.file, at: fence.at };
  return [
    ...(attribute(fence, "needs") === undefined ? [problem("runbook/no-right", where, {})] : []),
    ...(expected.length === 0 ? [problem("runbook/no-output", where, {})] : []),
  ];
}

/** Checks every fence of a runbook: what it does, which right it needs, what may come back. */
export function checkRunbookFences(
  fences: readonly Fence[],
  steps: readonly RunbookStep[],
): Problem[] {
  const run = fences.filter((fence) => attribute(fence, "run") !== undefined);
  const commands = steps.flatMap(({ variants }) =>
    variants.flatMap(({ command }) => command ?? []),
  );
  return [
    ...run.flatMap(checkDeed),
    ...commands.flatMap(checkCommand),
    ...run
      .filter((fence) => !commands.some((command) => command.fence === fence))
      .map((fence) => problem("runbook/second-command", { file: fence.file, at: fence.at }, {})),
    ...fences.flatMap((fence) => {
      const [value] =
        attribute(fence, "output") === undefined ? (labValue.exec(fence.value) ?? []) : [];
      if (value === undefined) return [];
      return [problem("runbook/lab-value", { file: fence.file, at: fence.at }, { value })];
    }),
  ];
}

const sentences = (text: string) =>
  text.split(/(?<=[.?!:])\s+(?=[A-Z`"])/).filter((s) => s.trim() !== "");

/** How much a step may say before its command. */
const longest = 2;

/** A step says little: at most two sentences for all, and two for each platform. */
export function checkProseOf(
  file: string,
  { title }: RunbookStep,
  { prose, at }: StepVariant,
): Problem[] {
  const said = prose.flatMap((node) =>
    node.type === "paragraph" ? sentences(toString(node)) : [],
  );
  if (said.length <= longest) return [];
  return [problem("runbook/long-step", { file, at }, { step: title, sentences: said.length })];
}
