import { expect, test } from "vitest";
import { checkDiagram } from "../../../../src/text/diagrams/check-diagram.ts";
import { kinds } from "../../../../src/text/diagrams/diagram.ts";
import { mermaidFence } from "../../support/diagrams.ts";

const check = (...lines: readonly string[]) => checkDiagram(mermaidFence(lines.join("\n")));
const named = ["  accTitle: A", "  accDescr: B"];

test.for(kinds)("a %s with title and description may be drawn", (kind) => {
  const { diagram, problems } = check(kind, ...named);
  expect(problems).toEqual([]);
  expect(diagram?.kind).toBe(kind);
});

test("a diagram without a title is drawn nevertheless, so that its mistakes are found as well", () => {
  const { diagram, problems } = check("pie", '  "a": 1');
  expect(problems.map(({ code }) => code)).toEqual(["diagram/no-title", "diagram/no-description"]);
  expect(diagram?.kind).toBe("pie");
});

test("a diagram with something forbidden or of an unknown kind is not drawn", () => {
  expect(check("flowchart LR", ...named, "classDef a fill:#fff").diagram).toBe(undefined);
  expect(check("mindmap", ...named).diagram).toBe(undefined);
});

test.for([
  "A[classDef and style and click] --> B",
  "A --> style",
  "Note over A: style of life",
  "A[links and condition = 'x'] --> B",
  "A->>B: on = off",
  "A[a < b] --> B",
])("%j is not taken for theming or a script", (line) => {
  expect(check("flowchart LR", ...named, line).problems).toEqual([]);
});

test.for([
  ["linkStyle default stroke:red", "linkStyle"],
  ["UpdateElementStyle(a)", "a style"],
  ["%%{init: {}}%%", "an %%{init}%% directive"],
] as const)("%j is theming", ([line, what]) => {
  expect(check("flowchart LR", ...named, line).problems.map(({ message }) => message)).toEqual([
    `The diagram sets its own look with ${what}.`,
  ]);
});

test.for([
  ["click A call a()", "a click or a link"],
  ["link A: B @ https://example.org", "a click or a link"],
  ["A[< Script>] --> B", "HTML"],
] as const)("%j is a script", ([line, what]) => {
  expect(check("flowchart LR", ...named, line).problems.map(({ message }) => message)).toEqual([
    `The diagram holds ${what}.`,
  ]);
});

test("the place of a mistake is the author's, in a list as well", () => {
  const fence = mermaidFence(["pie", ...named, "  style a b"].join("\n"), { line: 4, column: 3 });
  expect(checkDiagram(fence).problems.map(({ at }) => at)).toEqual([
    { line: 8, column: 5, length: 9 },
  ]);
});
