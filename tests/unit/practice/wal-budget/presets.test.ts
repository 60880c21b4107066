import { expect, test } from "vitest";
import { budgetOf } from "../../../../src/practice/wal-budget/budget.ts";
import { lessonExample, readForm } from "../../../../src/practice/wal-budget/form.ts";
import { presets } from "../../../../src/practice/wal-budget/presets.ts";

test.for(presets.map(({ title, value }) => [title, value] as const))(
  "“%s” has no mistake, and its disk keeps its promise",
  ([, form]) => {
    const read = readForm(form);
    if (!("input" in read)) throw new Error(JSON.stringify(read.mistakes));
    expect(read.mistakes).toEqual({});
    expect(budgetOf(read.input).fits).toBe(true);
    expect(read.choices?.warning).toBeLessThan(budgetOf(read.input).survive);
  },
);

test("the first is the lesson's example, and each has a title of its own", () => {
  expect(presets[0]?.value).toEqual(lessonExample);
  expect(new Set(presets.map(({ title }) => title)).size).toBe(presets.length);
});
