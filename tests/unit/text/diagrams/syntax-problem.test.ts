import { expect, test } from "vitest";
import type { Diagram } from "../../../../src/text/diagrams/diagram.ts";
import { mermaidSyntaxProblem } from "../../../../src/text/diagrams/syntax-problem.ts";
import { diagramOf } from "../../support/diagrams.ts";

/** The fence opens on line 10: line 1 of a diagram is line 11 of its lesson. */
function report(diagram: Diagram, message: string): string {
  const { at, code, message: text } = mermaidSyntaxProblem(diagram, message);
  return at === "whole-file" ? code : `${at.line}:${at.column} ${code} ${text}`;
}

// Mermaid names its tokens, and cuts words short: cspell:ignore TRAPEND INVTRAPEND TAGSTART lowchart
const flowchartEnds =
  "Expecting 'SQE', 'DOUBLECIRCLEEND', 'PE', '-)', 'STADIUMEND', 'SUBROUTINEEND', 'PIPE', " +
  "'CYLINDEREND', 'DIAMOND_STOP', 'TAGEND', 'TRAPEND', 'INVTRAPEND', 'UNICODE_TEXT', 'TEXT', 'TAGSTART'";

test.for([
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
] as const)("a %s that nothing closes is named with what closes it", ([open, close]) => {
  const message =
    `Parse error on line 3:\n...A${open}restart_lsn --> B\n----------------------^\n` +
    `${flowchartEnds}, got '1'`;
  expect(report(diagramOf("flowchart LR", `  A${open}restart_lsn --> B`), message)).toBe(
    `12:4 diagram/syntax Mermaid expected "${close}" to close the node text.`,
  );
});

test("a bracket in quotes, in a comment or in the title is not taken for an open one", () => {
  const diagram = diagramOf(
    "flowchart LR",
    "  accTitle: A [B",
    "  %% [",
    '  A["(["] --> B',
    "  C[x --> D",
  );
  const message = `Parse error on line 6:\n..." --> B  C[x --> D\n---------------------^\n${flowchartEnds}, got '1'`;
  expect(report(diagram, message)).toBe(
    '15:4 diagram/syntax Mermaid expected "]" to close the node text.',
  );
});

test("brackets that are all closed leave the place to Mermaid", () => {
  const message =
    `Parse error on line 2:\n...lowchart LR  A[lsn (oldest)] --> B\n----------------------^\n` +
    `${flowchartEnds}, got 'PS'`;
  expect(report(diagramOf("flowchart LR", "  A[lsn (oldest)] --> B"), message)).toBe(
    '12:9 diagram/syntax Mermaid expected "]", ")))", ")" or "])" here, but found "(".',
  );
});

test("of several lines that look alike, the one Mermaid names is meant", () => {
  const line = "  A[the first of the nodes] -> B";
  const message =
    "Parse error on line 2:\n...first of the nodes] -> B  C --> D  A[t\n-----------------------^\n" +
    "Expecting 'SEMI', 'NEWLINE', 'EOF', 'AMP', 'START_LINK', 'LINK', 'LINK_ID', got 'MINUS'";
  expect(report(diagramOf("flowchart LR", line, "  C --> D", line), message)).toBe(
    '12:29 diagram/syntax Mermaid expected ";", the end of the line, the end of the diagram or an arrow here.',
  );
});

test("lines left empty for title and description do not move the place", () => {
  const diagram = diagramOf("sequenceDiagram", "accTitle: T", "accDescr: D", "A->>B: hi", "A->>B");
  const message =
    "Parse error on line 6:\n...gramA->>B: hiA->>B\n---------------------^\nExpecting 'TXT', got 'NEWLINE'";
  expect(report(diagram, message)).toBe(
    '15:6 diagram/syntax Mermaid expected ":" and a text here, but found the end of the line.',
  );
});

test.for([
  ["sequenceDiagram", "  loop every minute", "'SPACE', 'end', 'ACTOR'", '"end"'],
  ["stateDiagram-v2", "  state reserved {", "'SPACE', 'STRUCT_STOP', 'ID'", '"}"'],
  ["erDiagram", "  ORDERS {", "'BLOCK_STOP', 'ATTRIBUTE_WORD'", '"}"'],
] as const)("%s: a block without an end", ([kind, line, expecting, close]) => {
  const message = `Parse error on line 3:\n${kind}${line}\n${"-".repeat(kind.length + line.length)}^\nExpecting ${expecting}, got '1'`;
  expect(report(diagramOf(kind, line), message)).toBe(
    `12:${line.length + 1} diagram/syntax ` +
      `The diagram ends inside a block: Mermaid expected ${close} to close it.`,
  );
});

test("what nobody expected is named when nothing else is known", () => {
  const message = "Parse error on line 1:\npie\n---^\nExpecting 'X', got 'NEWLINE'";
  expect(report(diagramOf("pie"), message)).toBe(
    "11:4 diagram/syntax Mermaid did not expect the end of the line here.",
  );
});

test("a character no rule knows is at the caret", () => {
  const message =
    "Lexical error on line 3. Unrecognized text.\n... --> High  Slot: [1.5, 0.3]\n----------------------^";
  expect(
    report(diagramOf("quadrantChart", "  x-axis Low --> High", "  Slot: [1.5, 0.3]"), message),
  ).toBe("13:11 diagram/syntax Mermaid cannot read this.");
});

test("an excerpt that is not in the source leaves the line Mermaid names", () => {
  const message =
    "Parse error on line 2:\nnot in the source\n-----------------^\nExpecting 'TXT', got 'ID'";
  expect(report(diagramOf("sequenceDiagram", "  A"), message)).toBe(
    '12:1 diagram/syntax Mermaid expected ":" and a text here.',
  );
});

test("a mistake at the very beginning, and a line beyond the end, stay inside the diagram", () => {
  expect(report(diagramOf("pie"), "Parse error on line 9:\nx\n^\nExpecting 'TXT', got 'ID'")).toBe(
    '11:1 diagram/syntax Mermaid expected ":" and a text here.',
  );
});

test("the newer parsers say line and column themselves", () => {
  const message =
    "Parsing failed: Lexer error on line 2, column 3: unexpected character: ->W<- at offset: 6, " +
    "skipped 3 characters. Parse error on line 2, column 6: Expecting token of type 'EOF' but found `:`.";
  expect(report(diagramOf("pie", "  WAL: 3"), message)).toBe(
    '12:3 diagram/syntax Mermaid did not expect "W" here.',
  );
});

test("a sentence of Mermaid's is passed on, with one full stop", () => {
  const diagram = diagramOf("sequenceDiagram", "  deactivate B");
  for (const message of ["Trying to inactivate B", "Trying to inactivate B.\n  at parse"]) {
    expect(report(diagram, message)).toBe(
      "11:1 diagram/syntax Mermaid says: Trying to inactivate B.",
    );
  }
});

test("an exception inside of Mermaid is not passed on", () => {
  const message = "Cannot read properties of undefined (reading 'events')";
  expect(report(diagramOf("timeline", "  : early"), message)).toBe(
    "11:1 diagram/syntax Mermaid cannot read the diagram, and does not say where it stopped.",
  );
});
