import { placeAtOffset } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { placeInFence, type Fence } from "../fences/fence.ts";
import { kinds, readDiagram, type Diagram } from "./diagram.ts";
import { readNotes } from "./notes.ts";

interface Forbidden {
  readonly code: "diagram/theming" | "diagram/script";
  readonly pattern: RegExp;
  readonly what: string;
}

const forbidden: readonly Forbidden[] = [
  { code: "diagram/theming", pattern: /%%\{[^]*?\}%%/g, what: "an %%{init}%% directive" },
  { code: "diagram/theming", pattern: /^---[ \t]*$/m, what: "front matter" },
  { code: "diagram/theming", pattern: /^[ \t]*classDef\b.*$/gm, what: "classDef" },
  { code: "diagram/theming", pattern: /^[ \t]*linkStyle\b.*$/gm, what: "linkStyle" },
  { code: "diagram/theming", pattern: /^[ \t]*style[ \t]+\S+[ \t].*$/gm, what: "style" },
  { code: "diagram/theming", pattern: /^[ \t]*UpdateElementStyle\b.*$/gm, what: "a style" },
  {
    code: "diagram/script",
    pattern: /^[ \t]*(click|links?)[ \t]+\S+.*$/gm,
    what: "a click or a link",
  },
  { code: "diagram/script", pattern: /javascript:[^\s"]*/gi, what: "a javascript: address" },
  {
    code: "diagram/script",
    pattern: /<\s*(script|iframe|img|a|style|object|embed)\b[^>]*>?/gi,
    what: "an HTML element",
  },
  { code: "diagram/script", pattern: /\bon[a-z]+\s*=\s*["'][^"']*/gi, what: "an event handler" },
];

function checkForbidden(fence: Fence): Problem[] {
  return forbidden.flatMap(({ code, pattern, what }) => {
    const match = new RegExp(pattern.source, pattern.flags.replace("g", "")).exec(fence.value);
    if (!match) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const { line, column } = placeAtOffset(fence.value, match.index + lead);
    const length = match[0].trim().split("\n")[0]?.length ?? 1;
    return [
      problem(code, { file: fence.file, at: placeInFence(fence, line, column, length) }, { what }),
    ];
  });
}

/** `accTitle` and `accDescr` with other capital letters: Mermaid would take them for something else. */
function checkWords(fence: Fence): Problem[] {
  return [...fence.value.matchAll(/^([ \t]*)(accTitle|accDescr)[ \t]*[:{]/gim)].flatMap(
    ({ index, 1: lead = "", 2: written = "" }) => {
      const word = /title/i.test(written) ? "accTitle" : "accDescr";
      if (written === word) return [];
      const { line, column } = placeAtOffset(fence.value, index + lead.length);
      const at = placeInFence(fence, line, column, written.length);
      return [problem("diagram/word-case", { file: fence.file, at }, { written, word })];
    },
  );
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
  // What an unclosed fence took in is no diagram; that it is unclosed, the fence grammar says.
  if (fence.unclosed) return { diagram: undefined, problems: [] };
  const { notes, problems: noteProblems } = notesFence
    ? readNotes(notesFence)
    : { notes: [], problems: [] };
  const diagram = readDiagram(fence, notes);
  const where = { file: fence.file, at: fence.at };
  if (diagram.kind === "") {
    return {
      diagram: undefined,
      problems: [...noteProblems, problem("diagram/empty", where, { kinds })],
    };
  }
  const known = (kinds as readonly string[]).includes(diagram.kind);
  const forbiddenParts = checkForbidden(fence);
  const problems = [
    ...noteProblems,
    ...forbiddenParts,
    ...checkWords(fence),
    ...(known || forbiddenParts.length > 0
      ? []
      : [
          problem(
            "diagram/unknown-kind",
            { ...where, at: placeInFence(fence, 1) },
            { kind: diagram.kind, kinds },
          ),
        ]),
    ...(diagram.title ? [] : [problem("diagram/no-title", where, {})]),
    ...(diagram.description ? [] : [problem("diagram/no-description", where, {})]),
  ];
  const drawable = known && forbiddenParts.length === 0;
  return { diagram: drawable ? diagram : undefined, problems };
}
