import { describe, expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import {
  checkFencePlaceholders,
  checkUnusedPlaceholders,
  usedPlaceholders,
} from "../../../../src/text/fences/check-placeholders.ts";
import { placeholders } from "../../../../src/text/fences/placeholders.ts";
import { fenceOf, fencesOf } from "../../support/fences.ts";

describe("no name is filled in", () => {
  test("in a diagram, known or not", () => {
    const fence = fenceOf("```mermaid\nflowchart LR\n  A[{{slot}}] --> B[{{nope}}]\n```");
    const found = checkFencePlaceholders(fence);
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ["diagram/placeholder", { line: 3, column: 5, length: 8 }],
      ["diagram/placeholder", { line: 3, column: 21, length: 8 }],
    ]);
    expect(found[0]?.message).toContain("{{slot}}");
  });

  test("in the notes of one", () => {
    const fence = fenceOf("```yaml notes\nA: '{{slot}}'\n```");
    expect(checkFencePlaceholders(fence).map(({ code }) => code)).toEqual(["diagram/placeholder"]);
  });
});

test("the names that a lesson uses stand in its fences and in inline code, and not in its text", () => {
  const text =
    "Use `{{slot}} {{nope}}`, not {'{{database}}'}.\n\n```sql run\n'{{connector}}'\n```\n";
  const { lesson } = parseLesson("lesson.mdx", text);
  if (!lesson) throw new Error("It is no lesson.");
  expect(usedPlaceholders(fencesOf(text), lesson.tree).sort()).toEqual([
    "connector",
    "nope",
    "slot",
  ]);
});

test("a definition that no lesson uses is reported where it stands", () => {
  const used = Object.keys(placeholders).filter((name) => name !== "bootstrap");
  expect(checkUnusedPlaceholders(new Set(used))).toMatchObject([
    { code: "fence/unused-placeholder", file: "src/text/fences/placeholders.ts", at: "whole-file" },
  ]);
  expect(checkUnusedPlaceholders(new Set([...used, "bootstrap", "nope"]))).toEqual([]);
});
