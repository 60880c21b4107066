import { expect, test } from "vitest";
import { z } from "zod";
import { formatProblem } from "../../../../src/problems/report.ts";
import { readDocument } from "../../../../src/problems/yaml/read-document.ts";

const size = z.int().min(1).describe("a whole number");
const kind = {
  name: "the plan",
  schema: z.strictObject({
    name: z.string(),
    shape: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("round"), radius: size }),
      z.strictObject({ kind: z.literal("square"), side: size, depth: size.optional() }),
    ]),
    steps: z
      .array(z.union([z.strictObject({ wait: size }), z.strictObject({ say: z.string() })]))
      .default([]),
    notes: z.record(z.string().regex(/^[a-z]+$/, "write it in lower case"), z.string()).optional(),
    note: z.union([z.string(), z.number()]).optional(),
  }),
  form: "Write a name and a shape.",
};
const good = "name: x\nshape: { kind: round, radius: 2 }";

const report = (text: string, firstLine = 1) =>
  readDocument("a.yaml", text, kind, firstLine).problems.map((problem) =>
    formatProblem(problem)
      .split("\n")
      .map((line) => line.trim())
      .join(" | "),
  );

test("a good text is its value, and every value has its place", () => {
  const read = readDocument("a.yaml", good, kind, 5);
  expect(read.problems).toEqual([]);
  expect(read.value).toMatchObject({ name: "x", shape: { radius: 2 }, steps: [] });
  expect(read.placeOf(["shape", "radius"])).toEqual({ line: 6, column: 31, length: 1 });
});

test("a text that is no YAML has no value, and is not readable", () => {
  const read = readDocument("a.yaml", "name: [", kind);
  expect(read).toMatchObject({ value: undefined, values: {}, readable: false });
  expect(read.problems.map(({ code }) => code)).toEqual(["yaml/syntax"]);
});

test("the same mistake on several lines is told on each, what follows from another is not", () => {
  expect(report("name: a: b\nshape: c: d").map((text) => text.split(" ")[0])).toEqual([
    "a.yaml:1:7",
    "a.yaml:2:8",
  ]);
  expect(report("name: x\n\tshape: y\n  z: [")).toHaveLength(1);
  // Without the |, the lines of a script are read as YAML.
  expect(report("name:\n  SELECT 'a: b';\n  SELECT c AS d: [e];\nshape: x")).toHaveLength(1);
});

test("of a value of several kinds, the kind that it says is meant", () => {
  expect(report("name: x\nshape: { kind: square, side: 1, radius: 2 }")).toEqual([
    'a.yaml:2:33  yaml/unknown-field | "shape" of the plan has an unknown field "radius". | ' +
      "Remove it or correct its name. Fields here: kind, side, depth.",
  ]);
  expect(report("name: x\nshape: { kind: oval }")).toEqual([
    'a.yaml:2:16  yaml/invalid-field | "shape.kind" of the plan is not usable: ' +
      'it is "oval", and must be "round" or "square". | Write a name and a shape.',
  ]);
  expect(report("name: x\nshape: { radius: 2 }")).toEqual([
    'a.yaml:2:8  yaml/missing-field | "shape" of the plan has no "kind". | ' +
      "Add `kind`. Write a name and a shape.",
  ]);
});

test("where nothing says the kind, that with the fewest mistakes is meant", () => {
  expect(report(`${good}\nsteps: [{ sya: hello }, { wait: 0 }]`)).toEqual([
    'a.yaml:3:11  yaml/unknown-field | "steps.0" of the plan has an unknown field "sya". | ' +
      'Did you mean "say"? Fields here: say.',
    'a.yaml:3:33  yaml/invalid-field | "steps.1.wait" of the plan is not usable: ' +
      "it is 0, and must be at least 1. | `wait` is a whole number.",
  ]);
});

test("a value of none of several kinds is told all of them", () => {
  expect(report(`${good}\nnote: [1]`)).toEqual([
    'a.yaml:3:7  yaml/invalid-field | "note" of the plan is not usable: ' +
      "it is a list, and must be a text or a number. | Write a name and a shape.",
  ]);
});

test("a name that a list of names does not take is reported with its rule", () => {
  expect(report(`${good}\nnotes: { A: x }`)).toEqual([
    'a.yaml:3:13  yaml/invalid-field | "notes.A" of the plan is not usable: ' +
      "write it in lower case. | Write a name and a shape.",
  ]);
});

test("lines are those of the file in which the text begins further down", () => {
  expect(report("name: 1\nshape: { kind: round, radius: 2 }", 10)[0]).toMatch(/^a\.yaml:10:7 /);
});
