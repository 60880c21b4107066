import { describe, expect, test } from "vitest";
import { gradeChoice, gradeOrder } from "../../../../src/practice/quiz/grade.ts";
import { shownOrder } from "../../../../src/practice/quiz/shown-order.ts";
import { textParts } from "../../../../src/practice/quiz/text-parts.ts";

describe("a choice", () => {
  test.for([
    [[], [0], undefined],
    [[0], [0], { right: true, words: "Right." }],
    [[1], [0], { right: false, words: "Not right." }],
    [[0, 2], [0, 2], { right: true, words: "Right." }],
    [[0], [0, 2], { right: false, words: "Not right yet. You found 1 of 2 right options." }],
    [
      [0, 1],
      [0, 2],
      {
        right: false,
        words: "Not right yet. You found 1 of 2 right options and chose 1 that is not.",
      },
    ],
    [
      [0, 1, 2, 3],
      [0, 2],
      {
        right: false,
        words: "Not right yet. You found 2 of 2 right options and chose 2 that are not.",
      },
    ],
    [[0, 1], [0], { right: false, words: "Not right." }],
  ] as const)("of %j where %j are right", ([chosen, right, grade]) => {
    expect(gradeChoice(chosen, right)).toEqual(grade && { ...grade, about: [...chosen] });
  });
});

describe("an order", () => {
  test("is right when each step is in its place", () => {
    expect(gradeOrder([0, 1, 2])).toEqual({ right: true, words: "Right.", about: [] });
  });

  test("tells how many are in place from the beginning", () => {
    expect(gradeOrder([0, 2, 1])).toEqual({
      right: false,
      words: "Not right yet. The first 1 of 3 are in place.",
      about: [2],
    });
  });

  test("whose first step is elsewhere has none in place", () => {
    expect(gradeOrder([1, 0, 2])).toEqual({
      right: false,
      words: "Not right yet. The first 0 of 3 are in place.",
      about: [1],
    });
  });

  test("is shown in another order by another question", () => {
    const shown = ["a-slot", "b-slot", "c-slot", "d-slot"].map((id) => shownOrder(id, 8).join());
    expect(new Set(shown).size).toBe(4);
  });
});

test("text is split into text, code and names in code", () => {
  expect(textParts("Read `SELECT '{{slot}}'` and `x`.")).toEqual([
    { kind: "text", text: "Read " },
    [
      { kind: "code", text: "SELECT '" },
      { kind: "code-name", name: "slot" },
      { kind: "code", text: "'" },
    ],
    { kind: "text", text: " and " },
    [{ kind: "code", text: "x" }],
    { kind: "text", text: "." },
  ]);
});
