import { expect, test } from "vitest";
import { readTokens } from "../../../../src/styles/read-tokens.ts";
import { diagramKey } from "../../../../src/text/diagrams/draw.ts";
import { markNoteTones, noteMeanings } from "../../../../src/text/diagrams/note-tones.ts";
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

const noted = diagramOf(
  "sequenceDiagram",
  "  Note over P: waits: 5 s",
  "  P->>T: lost :::danger",
  "  note right of T: the slot is lost :::danger",
  "  Note over P,T: done:::good",
);

test("a note of a sequence diagram says what it means behind its text, and Mermaid does not see it", () => {
  expect(noted.tones.map(({ name, note, at }) => [name, note, at.line, at.column])).toEqual([
    ["danger", 1, 14, 40],
    ["good", 2, 15, 25],
  ]);
  expect(noted.drawable).toContain("  note right of T: the slot is lost\n  Note over P,T: done");
  expect(noted.drawable).toContain("P->>T: lost :::danger");
});

test("the notes of a drawing get their classes in the order of the source", () => {
  const rect = (name: string) => `<rect x="1" class="${name}" fill="#eee"/>`;
  const drawn = [rect("actor"), ...Array.from({ length: 3 }, () => rect("note"))].join("");
  expect(markNoteTones(drawn, noted.tones)).toBe(
    ["actor", "note", "note danger", "note good"].map(rect).join(""),
  );
});

test("what notes mean is told in words, and decides which drawing it is", () => {
  const row = (type: string, text: string) => ({ type, from: "P", to: "P", text });
  const rows = [row("NOTE", "waits"), row("SOLID", "lost"), row("NOTE", "the slot is lost")];
  expect(noteMeanings({ kind: "sequence", actors: [], rows }, noted.tones)).toEqual([
    "Danger: the slot is lost",
  ]);
  const other = { ...noted, tones: noted.tones.map((mark) => ({ ...mark, name: "cause" })) };
  expect(diagramKey(noted, "")).not.toBe(diagramKey(other, ""));
});
