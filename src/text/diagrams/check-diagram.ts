import { placeAtOffset } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { placeInFence, type Fence } from "../fences/fence.ts";
import { kinds, readDiagram, type Diagram } from "./diagram.ts";
import { readNotes } from "./notes.ts";
import { checkTones } from "./tones.ts";

/** A look of its own, and what a picture cannot have; links that hide from this are seen once drawn. */
const forbidden = [
  { code: "diagram/theming", pattern: /%%\{[^]*?\}%%/, what: "an %%{init}%% directive" },
  { code: "diagram/theming", pattern: /^---[ \t]*$/m, what: "front matter" },
  { code: "diagram/theming", pattern: /^[ \t]*classDef\b.*$/m, what: "classDef" },
  { code: "diagram/theming", pattern: /^[ \t]*linkStyle\b.*$/m, what: "linkStyle" },
  { code: "diagram/theming", pattern: /^[ \t]*style[ \t]+\S+[ \t].*$/m, what: "style" },
  { code: "diagram/theming", pattern: /^[ \t]*UpdateElementStyle\b.*$/m, what: "a style" },
  {
    code: "diagram/script",
    pattern: /^[ \t]*(click|links?)[ \t]+\S+.*$/m,
    what: "a click or a link",
  },
  {
    code: "diagram/script",
    pattern: /<\s*(script|iframe|img|a|style|object|embed)\b[^>]*>?/i,
    what: "HTML",
  },
] as const;

function checkForbidden(fence: Fence): Problem[] {
  return forbidden.flatMap(({ code, pattern, what }) => {
    const match = pattern.exec(fence.value);
    if (!match) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const { line, column } = placeAtOffset(fence.value, match.index + lead);
    const length = match[0].trim().split("\n")[0]?.length ?? 1;
    const where = { file: fence.file, at: placeInFence(fence, line, column, length) };
    return [problem(code, where, { what })];
  });
}

/**
 * The rules a diagram must keep before it is drawn.
 * @param notesFence the block of notes after it
 * @returns the diagram when it may be drawn, and what is wrong
 */
export function checkDiagram(
  fence: Fence,
  notesFence?: Fence,
): { diagram: Diagram | undefined; problems: Problem[] } {
  // Of an unclosed or an empty fence, the fence grammar says what is wrong.
  if (fence.unclosed || fence.value.trim() === "") return { diagram: undefined, problems: [] };
  const { notes, problems: noteProblems } = notesFence
    ? readNotes(notesFence)
    : { notes: [], problems: [] };
  const diagram = readDiagram(fence, notes);
  const { file, at } = fence;
  const refused = [...checkForbidden(fence), ...checkTones(fence, diagram.kind, diagram.tones)];
  // What is forbidden may stand where the kind belongs.
  if (refused.length === 0 && !(kinds as readonly string[]).includes(diagram.kind)) {
    const where = { file, at: placeInFence(fence, 1) };
    refused.push(problem("diagram/unknown-kind", where, { kind: diagram.kind, kinds }));
  }
  const problems = [
    ...noteProblems,
    ...refused,
    ...(diagram.title ? [] : [problem("diagram/no-title", { file, at }, {})]),
    ...(diagram.description ? [] : [problem("diagram/no-description", { file, at }, {})]),
  ];
  return { diagram: refused.length === 0 ? diagram : undefined, problems };
}
