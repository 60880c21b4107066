import { nearest } from "../../problems/nearest.ts";
import { attribute } from "../../text/fences/attributes.ts";
import { deeds, type Target } from "../../text/fences/runbook-grammar.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { checkProseOf, checkRunbookFences } from "./check-commands.ts";
import { followedPlatforms, platforms } from "./platforms.ts";
import type { RunbookText } from "./parse-runbook.ts";
import type { StepCommand, RunbookStep, StepVariant } from "./runbook-file.ts";

/** How the last two steps are called, in either order. */
export const lastSteps = ["Done when", "Put back"] as const;

type Steps = readonly RunbookStep[];

const commandsOf = (steps: Steps) =>
  steps.flatMap((step) =>
    step.variants.flatMap(({ command }) => (command ? [{ step, command }] : [])),
  );

/** Whether a command says one thing that it does; one that does not is reported for itself. */
const saysWhat = ({ fence }: StepCommand) =>
  deeds.filter((deed) => attribute(fence, deed) !== undefined).length === 1;

/** Look before act: the first command only looks, and before an act without return comes a look. */
function checkOrder(file: string, steps: Steps): Problem[] {
  const [first] = commandsOf(steps).filter(({ command }) => saysWhat(command));
  const early =
    first && first.command.does !== "looks"
      ? [problem("runbook/acts-first", { file, at: first.command.fence.at }, {})]
      : [];
  const blind = steps.flatMap((step, index) => {
    const final = step.variants.flatMap(({ command }) =>
      command?.does === "final" && saysWhat(command) ? [command] : [],
    )[0];
    const before = commandsOf(steps.slice(0, index)).at(-1);
    if (!final || before === undefined || before.command.does === "looks") return [];
    return [problem("runbook/no-look-before", { file, at: final.fence.at }, { step: step.title })];
  });
  return [...early, ...blind];
}

function checkEnd(file: string, steps: Steps): Problem[] {
  const last = steps.slice(-2);
  const missing = lastSteps.filter((title) => !last.some((step) => step.title === title));
  if (missing.length === 0) return [];
  return [
    problem("runbook/no-end", { file, at: last.at(-1)?.at ?? { line: 1, column: 1 } }, { missing }),
  ];
}

/** Each setting that a step changes is named again where it is put back. */
function checkPutBack({ file, text }: Pick<RunbookText, "file" | "text">, steps: Steps): Problem[] {
  const back = steps.find(({ title }) => title === "Put back");
  if (!back || back.at === "whole-file") return [];
  const after = steps[steps.indexOf(back) + 1];
  const until = after && after.at !== "whole-file" ? after.at.line - 1 : undefined;
  const said = text
    .split("\n")
    .slice(back.at.line - 1, until)
    .join("\n");
  return commandsOf(steps.filter((step) => step !== back)).flatMap(({ command }) =>
    command.sets
      .filter((setting) => !said.includes(setting))
      .map((setting) =>
        problem("runbook/not-put-back", { file, at: command.fence.at }, { setting }),
      ),
  );
}

function checkVariant(
  file: string,
  { platforms: named, source, postgresql, at }: StepVariant,
): Problem[] {
  if (!named && !postgresql) return [problem("runbook/on-nothing", { file, at }, {})];
  const known = Object.keys(platforms);
  const unknown = (named ?? []).filter((name) => !known.includes(name));
  const isFollowed = (named ?? []).every((name) => followedPlatforms.has(name));
  return [
    ...unknown.map((name) => problem("runbook/unknown-platform", { file, at }, { name, known })),
    ...(isFollowed || source !== undefined || unknown.length > 0
      ? []
      : [problem("runbook/no-source", { file, at }, {})]),
  ];
}

/** A target as an author writes it; none where a branch goes on or stops. */
function nameOf(target: Target): string | undefined {
  if (target.kind === "step") return `#${target.anchor}`;
  return target.kind === "runbook" ? target.id : undefined;
}

/** Every branch leads to a step of the page or to a runbook that exists. */
function checkTargets(file: string, steps: Steps, runbooks: readonly string[]): Problem[] {
  const anchors = steps.map(({ anchor }) => anchor);
  return commandsOf(steps).flatMap(({ command }) =>
    [...command.expected, ...command.otherwise].flatMap(({ fence, target }) => {
      const where = { file, at: fence.at };
      const known = target.kind === "step" ? anchors.map((anchor) => `#${anchor}`) : runbooks;
      const name = nameOf(target);
      if (name === undefined || known.includes(name)) return [];
      const details = { target: name, nearest: nearest(name, known), known };
      return [problem("runbook/unknown-target", where, details)];
    }),
  );
}

/** The blanks in the text and those in the front matter are the same. */
function checkBlanks(
  { file, fences, placeOf }: RunbookText,
  declared: readonly string[],
): Problem[] {
  const used = fences.flatMap((fence) =>
    [...fence.value.matchAll(/\bFILL_IN_[A-Z_]+\b/g)].map(([name]) => ({ name, fence })),
  );
  return [
    ...used
      .filter(
        ({ name }, index) =>
          !declared.includes(name) && used.findIndex((u) => u.name === name) === index,
      )
      .map(({ name, fence }) =>
        problem("runbook/unexplained-blank", { file, at: fence.at }, { name }),
      ),
    ...declared
      .filter((name) => !used.some((blank) => blank.name === name))
      .map((name) =>
        problem("runbook/unused-blank", { file, at: placeOf(["blanks", name]) }, { name }),
      ),
  ];
}

/** The rights in the front matter are those of the steps. */
function checkRights(
  { file, placeOf }: RunbookText,
  steps: Steps,
  declared: readonly string[],
): Problem[] {
  const needed = [...new Set(commandsOf(steps).flatMap(({ command }) => command.needs))].filter(
    (r) => r !== "none",
  );
  const missing = needed.filter((right) => !declared.includes(right));
  const surplus = declared.filter((right) => !needed.includes(right) && right !== "none");
  if (missing.length + surplus.length === 0) return [];
  return [
    problem("runbook/rights", { file, at: placeOf(["needs", "rights"]) }, { missing, surplus }),
  ];
}

/**
 * The rules that look at one runbook.
 * @param runbooks ids of all runbooks
 */
export function checkRunbookText(read: RunbookText, runbooks: readonly string[]): Problem[] {
  const { file, name, runbook, headings, fences, placeOf } = read;
  if (!runbook) return [];
  const { fields, steps } = runbook;
  return [
    ...(fields.id === name ? [] : [problem("runbook/id", { file, at: placeOf(["id"]) }, { name })]),
    ...headings
      .filter(({ depth }) => depth !== 2)
      .map(({ at, text }) => problem("runbook/heading", { file, at }, { text })),
    ...checkEnd(file, steps),
    ...checkOrder(file, steps),
    ...checkPutBack(read, steps),
    ...checkTargets(file, steps, runbooks),
    ...checkRunbookFences(fences, steps),
    ...steps.flatMap((step) => [
      ...step.variants.flatMap((variant) => checkProseOf(file, step, variant)),
      ...step.variants.slice(1).flatMap((variant) => checkVariant(file, variant)),
    ]),
    ...checkBlanks(read, Object.keys(fields.blanks)),
    ...checkRights(read, steps, fields.needs.rights),
  ];
}
