import { placeAtOffset, type Position } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { placeInFence } from "../fences/fence.ts";
import type { Diagram } from "./diagram.ts";

/** Names of Mermaid's tokens, as an author types them. */
const tokenTexts: Readonly<Record<string, string>> = {
  SQE: '"]"',
  PE: '")"',
  DIAMOND_STOP: '"}"',
  STADIUMEND: '"])"',
  SUBROUTINEEND: '"]]"',
  CYLINDEREND: '")]"',
  DOUBLECIRCLEEND: '")))"',
  NEWLINE: "the end of the line",
  EOF: "the end of the diagram",
  "1": "the end of the diagram",
  SPACE: "a space",
  SEMI: '";"',
  COLON: '":"',
  ARROW: "an arrow",
  TXT: '":" and a text',
  ACTOR: "a participant",
  SOLID_ARROW: '"->>"',
  SOLID_OPEN_ARROW: '"->"',
  DOTTED_ARROW: '"-->>"',
  NODE_STRING: "a node",
  LINK: "an arrow",
  DESCR: '":" and a text',
  PS: '"("',
  SQS: '"["',
  DIAMOND_START: '"{"',
  TAGEND: '">"',
  end: '"end"',
};

/** What closes a block, by token: expected when the diagram ends inside of one. */
const blockEnds: Readonly<Record<string, string>> = {
  end: '"end"',
  STRUCT_STOP: '"}"',
  BLOCK_STOP: '"}"',
};

/** The closing brackets, so that an unclosed node gets a message of its own. */
const nodeEnds = ["SQE", "PE", "DIAMOND_STOP"];

function list(tokens: readonly string[]): string {
  const texts = [...new Set(tokens.flatMap((token) => tokenTexts[token] ?? []))].slice(0, 4);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;
}

/** The first bracket of a line that nothing closes: its 1-based column, and what would close it. */
function unclosed(line: string): { column: number; closing: string } | undefined {
  const pairs: Record<string, string> = { "[": "]", "(": ")", "{": "}" };
  const open: { column: number; closing: string }[] = [];
  const unquoted = line.replace(/"[^"]*"/g, (text) => "_".repeat(text.length));
  for (let index = 0; index < unquoted.length; index++) {
    const character = unquoted.charAt(index);
    const closing = pairs[character];
    if (closing) open.push({ column: index + 1, closing });
    else if (character === open.at(-1)?.closing) open.pop();
  }
  return open[0];
}

function explain(expected: readonly string[], got: string): string {
  const [close] = expected.flatMap((token) => blockEnds[token] ?? []);
  if (close && got === "1") {
    return `The diagram ends inside a block: Mermaid expected ${close} to close it.`;
  }
  const wanted = list(expected);
  const found = tokenTexts[got];
  const instead = found ? `, but found ${found}` : "";
  if (wanted) return `Mermaid expected ${wanted} here${instead}.`;
  return found ? `Mermaid did not expect ${found} here.` : "Mermaid cannot read this.";
}

/**
 * Where a parser's excerpt ends in the source. Mermaid prints up to twenty characters before the
 * mistake, without line breaks, and a caret below it.
 * @param excerpt what stands before the caret
 * @param line the line Mermaid names; it decides when the excerpt occurs more than once
 * @returns 0-based offset of the character the caret points at
 */
function locate(source: string, excerpt: string, line: number): number | undefined {
  if (excerpt === "") return undefined;
  const flat: { text: string; offsets: number[] } = { text: "", offsets: [] };
  for (let offset = 0; offset < source.length; offset++) {
    if (source[offset] === "\n") continue;
    flat.text += source.charAt(offset);
    flat.offsets.push(offset);
  }
  const ends: number[] = [];
  for (let at = flat.text.indexOf(excerpt); at >= 0; at = flat.text.indexOf(excerpt, at + 1)) {
    const last = flat.offsets[at + excerpt.length - 1];
    if (last !== undefined) ends.push(last + 1);
  }
  const away = (offset: number) => Math.abs(source.slice(0, offset).split("\n").length - line);
  return ends.sort((a, b) => away(a) - away(b))[0];
}

function atOffset(diagram: Diagram, offset: number) {
  const before = diagram.drawable.slice(0, offset);
  const line = before.split("\n").length;
  return placeInFence(diagram.fence, line, offset - before.lastIndexOf("\n"));
}

/** Where the date stands that a gantt chart cannot read; Mermaid quotes it, and names no line. */
function placeOfDate(diagram: Diagram, message: string): Position | undefined {
  const quoted = /^Invalid date: ?(.+)$/m.exec(message)?.[1]?.trim();
  if (!quoted) return undefined;
  const offset = diagram.drawable.indexOf(quoted);
  if (offset < 0) return undefined;
  const { line, column } = placeAtOffset(diagram.drawable, offset);
  return placeInFence(diagram.fence, line, column, quoted.length);
}

const jisonError =
  /(?:Parse|Lexical) error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^(?:\n?Expecting (.*), got '([^']*)')?/;

/**
 * Turns what Mermaid's parser says into a problem at the author's own line and column.
 * @param message text of the error Mermaid threw for this diagram
 */
export function mermaidSyntaxProblem(diagram: Diagram, message: string): Problem {
  const { fence } = diagram;
  const lines = diagram.drawable.split("\n");
  const report = (at: Position, reason: string) =>
    problem("diagram/syntax", { file: fence.file, at }, { reason, kind: diagram.kind });

  const jison = jisonError.exec(message);
  if (jison) {
    const [, lineText = "1", excerpt = "", dashes = "", expecting = "", got = ""] = jison;
    const expected = [...expecting.matchAll(/'([^']*)'/g)].map(([, token = ""]) => token);
    if (expected.some((token) => nodeEnds.includes(token))) {
      for (const [index, line] of lines.entries()) {
        const bracket = unclosed(line);
        if (!bracket) continue;
        const at = placeInFence(fence, index + 1, bracket.column);
        return report(at, `Mermaid expected "${bracket.closing}" to close the node text.`);
      }
    }
    const line = Math.min(Number(lineText), lines.length);
    const before = excerpt.slice(0, dashes.length).replace(/^\.\.\./, "");
    const end = locate(diagram.drawable, before, line);
    return report(
      end === undefined ? placeInFence(fence, line) : atOffset(diagram, end),
      explain(expected, got),
    );
  }

  const place = /line (\d+), column (\d+)/.exec(message);
  const at = place
    ? placeInFence(fence, Number(place[1]), Number(place[2]))
    : (placeOfDate(diagram, message) ?? placeInFence(fence, 1));
  const character = /unexpected character: ->(.+?)<-/.exec(message)?.[1];
  if (character) return report(at, `Mermaid did not expect "${character}" here.`);
  if (/^Cannot read properties of|is not a function|is not defined/.test(message)) {
    return report(at, "Mermaid cannot read the diagram, and does not say where it stopped.");
  }
  const first =
    message
      .split("\n")[0]
      ?.trim()
      .replace(/[.:]?$/, ".") ?? "";
  return report(at, `Mermaid says: ${first}`);
}
