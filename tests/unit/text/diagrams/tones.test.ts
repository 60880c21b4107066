import { expect, test } from "vitest";
import { readTokens } from "../../../../src/styles/read-tokens.ts";
import { toneKey, tones, toneStyles } from "../../../../src/text/diagrams/tones.ts";
import { diagramOf } from "../../support/diagrams.ts";

const read = (...lines: readonly string[]) =>
  diagramOf("flowchart LR", ...lines).tones.map(({ name, at, nodes }) => ({
    name,
    at: [at.line, at.column, at.length],
    nodes: nodes.map(({ node, at: { line, column } }) => [node, line, column]),
  }));

test("a class statement says what its nodes mean, each in its place", () => {
  expect(read("  A --> B", "  class A, B danger")).toEqual([
    {
      name: "danger",
      at: [13, 14, 6],
      nodes: [
        ["A", 13, 9],
        ["B", 13, 12],
      ],
    },
  ]);
});

test("a class stands at a node or behind another statement as well", () => {
  expect(read("  A:::cause --> B:::good; class B decision").map(({ name }) => name)).toEqual([
    "decision",
    "cause",
    "good",
  ]);
});

test.for([
  'A["class B danger"] --> B[":::danger"]',
  "%% class A danger",
  "classDef danger fill:#fff",
  "className --> A",
])("%j says nothing of a meaning", (line) => {
  expect(read(line)).toEqual([]);
});

test("the texts of a message may hold what looks like a class", () => {
  expect(diagramOf("sequenceDiagram", "  A->>B: a:::b").tones).toEqual([]);
});

test("the key names each meaning once, in its own order, and a diagram without any has none", () => {
  const { tones: marks } = diagramOf("flowchart LR", "A:::good --> B:::danger --> C:::good");
  expect(toneKey(marks).match(/(?<=<\/svg>)[^<]+/g)).toEqual(["Danger", "Good end"]);
  expect(toneKey([])).toBe("");
});

test("no two meanings have the same edge, and none that of a node without one", () => {
  const edges = Object.values(tones).map(({ width, dashes }) => `${width} ${dashes}`);
  expect(new Set([...edges, "1 "]).size).toBe(edges.length + 1);
});

test("each meaning is drawn in the light colors of its tokens", () => {
  const names = Object.values(tones).flatMap(({ color }) => [color, `${color}-edge`]);
  const css = names
    .map((name, index) => `--diagram-${name}: light-dark(#00000${index}, #ffffff);`)
    .join("");
  const styles = toneStyles(readTokens(css));
  for (const index of names.keys()) expect(styles).toContain(`#00000${index}`);
  expect(() => toneStyles({})).toThrow("has no color pair");
});
