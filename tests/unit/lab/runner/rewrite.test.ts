import { expect, test } from "vitest";
import type { BlockResult } from "../../../../lab/runner/run-block.ts";
import { rewriteOutputs } from "../../../../lab/runner/rewrite.ts";
import { nameSets, type LabNames } from "../../../../lab/stack/lab-names.ts";
import { lessonOf } from "./lesson-text.ts";

/** What a lesson becomes when its blocks say the given lines. */
function rewritten(
  text: string,
  said: readonly string[][],
  status: BlockResult["status"],
  names: LabNames = nameSets.default,
) {
  const results = lessonOf(text).blocks.map((block, index): BlockResult => {
    return { block, status, seconds: 1, exit: 0, actual: said[index] ?? [], values: [] };
  });
  return rewriteOutputs(text, results, names);
}

const lesson = [
  "Before.",
  "",
  "```bash run",
  "one",
  "```",
  "",
  "```text output",
  "```",
  "",
  "1. In a list:",
  "",
  "   ```bash run",
  "   two",
  "   ```",
  "",
  "   ```text output",
  "   old 1",
  "   old 2",
  "   ```",
  "",
  "After.",
];

test("output fences get what the commands said, and nothing else changes", () => {
  const text = rewritten(
    lesson.join("\n"),
    [["slot orders_cdc", "0/1A2B3C8"], ["new"]],
    "output-differs",
  );
  expect(text.split("\n")).toEqual([
    ...lesson.slice(0, 7),
    "slot {{slot}}",
    "[LSN]",
    ...lesson.slice(7, 16),
    "   new",
    ...lesson.slice(18),
  ]);
});

test("what a command with the wrong status said is not recorded", () => {
  const text = lesson.join("\n");
  expect(rewritten(text, [["oops"], ["oops"]], "status-differs")).toBe(text);
});

test("the address of the stack that ran becomes a placeholder, whatever its port", () => {
  const names = { ...nameSets.default, "connect-url": "http://127.0.0.1:21013" };
  const said = [["at http://127.0.0.1:21013/connectors"], ["old 1", "old 2"]];
  expect(rewritten(lesson.join("\n"), said, "output-differs", names).split("\n")[7]).toBe(
    "at {{connect-url}}/connectors",
  );
});
