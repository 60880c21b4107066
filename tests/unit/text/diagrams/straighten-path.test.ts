import { expect, test } from "vitest";
import { straightenPath } from "../../../../src/text/diagrams/straighten-path.ts";

/** A straight stroke as Mermaid draws it "by hand": a curve whose control points lie on the line. */
const stroke = (x0: number, y0: number, x3: number, y3: number) => {
  const at = (part: number) => `${x0 + (x3 - x0) * part} ${y0 + (y3 - y0) * part}`;
  return `M${x0} ${y0} C${at(1 / 3)}, ${at(2 / 3)}, ${x3} ${y3}`;
};
const square = [
  [0, 0, 10, 0],
  [10, 0, 10, 10],
  [10, 10, 0, 10],
  [0, 10, 0, 0],
] as const;
const outline = square.map(([x0, y0, x3, y3]) => stroke(x0, y0, x3, y3));

test("a shape of straight strokes becomes one line", () => {
  expect(straightenPath(outline.join(" "))).toBe("M0 0L10 0L10 10L0 10L0 0");
});

test("strokes drawn twice are drawn once", () => {
  const twice = outline.flatMap((side) => [side, side]).join(" ");
  expect(straightenPath(twice)).toBe("M0 0L10 0L10 10L0 10L0 0");
});

test("strokes that do not meet stay apart", () => {
  const far = [stroke(50, 50, 60, 50), stroke(60, 50, 60, 60)];
  expect(straightenPath([...outline.slice(0, 2), ...far].join(" "))).toBe(
    "M0 0L10 0L10 10M50 50L60 50L60 60",
  );
});

test.for([
  ["a curve", [...outline.slice(0, 3), "M0 10 C5 9, 5 1, 0 0"].join(" ")],
  ["a few strokes", outline.slice(0, 3).join(" ")],
  ["any other path", `${outline.join(" ")} L5 5`],
  ["an arrow", "M0 0L10 10"],
] as const)("%s stays as it is", ([, path]) => {
  expect(straightenPath(path)).toBe(path);
});
