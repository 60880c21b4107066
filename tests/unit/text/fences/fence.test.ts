import { expect, test } from "vitest";
import { attributesOf, isLabOnly, isRun } from "../../../../src/text/fences/attributes.ts";
import { placeInFence } from "../../../../src/text/fences/fence.ts";
import { fenceOf, fencesOf } from "../../support/fences.ts";

test("a fence knows its language, its attributes, its content and its place", () => {
  expect(fenceOf('Text.\n\n```bash run within="90s"\nls\ncd\n```\n')).toEqual({
    file: "lesson.mdx",
    language: "bash",
    meta: 'run within="90s"',
    value: "ls\ncd",
    unclosed: undefined,
    at: { line: 3, column: 1, length: 3 },
    metaAt: { line: 3, column: 9 },
    previous: undefined,
    isStep: false,
  });
});

test("a fence without language or attributes has neither", () => {
  expect(fenceOf("```\nls\n```")).toMatchObject({ language: undefined, meta: "" });
});

test("the place of the attributes is right when the language is written like one of them", () => {
  expect(fenceOf("```run run\nls\n```").metaAt).toEqual({ line: 1, column: 8 });
});

test("the place of the attributes is right behind more than one space", () => {
  expect(fenceOf("```bash   run\nls\n```").metaAt).toEqual({ line: 1, column: 11 });
});

test("attributes keep what Markdown would decode, so that columns stay true", () => {
  expect(fenceOf('```sql run title="A &amp; B" exit=1\n1\n```').meta).toBe(
    'run title="A &amp; B" exit=1',
  );
});

test("a fence in a list or a quotation is as far right as its backticks", () => {
  const list = fenceOf("1. Do\n\n   ```bash run\n   ls\n   ```\n");
  expect(list.at).toEqual({ line: 3, column: 4, length: 3 });
  expect(placeInFence(list, 1, 2, 3)).toEqual({ line: 4, column: 5, length: 3 });
  const quotation = fenceOf("> ```bash run\n> ls\n> ```\n");
  expect(quotation.metaAt).toEqual({ line: 1, column: 11 });
  expect(placeInFence(quotation, 1)).toEqual({ line: 2, column: 3, length: 1 });
});

test("a fence knows the one directly before it, and no other", () => {
  const [first, second, third] = fencesOf(
    "```bash run\na\n```\n```text\nb\n```\n\nText.\n\n```text\nc\n```\n",
  );
  expect(first?.previous).toBe(undefined);
  expect(second?.previous).toBe(first);
  expect(third?.previous).toBe(undefined);
});

test("a fence in a numbered list is a step, however deep; in another list it is none", () => {
  const steps = (text: string) => fencesOf(text).map(({ isStep }) => isStep);
  expect(steps("1. Do\n\n   - this\n\n     ```bash run\n     ls\n     ```\n")).toEqual([true]);
  expect(steps("- Do\n\n  ```bash run\n  ls\n  ```\n\n```bash run\nls\n```\n")).toEqual([
    false,
    false,
  ]);
});

test("an experiment is a command that says so, and its output with it", () => {
  const labOnly = (text: string) => fencesOf(text).map(isLabOnly);
  const output = "\n```text output\na\n```\n";
  expect(labOnly(`\`\`\`bash run lab-only\nls\n\`\`\`${output}`)).toEqual([true, true]);
  expect(labOnly(`\`\`\`bash run\nls\n\`\`\`${output}`)).toEqual([false, false]);
  expect(labOnly("```bash run lab-only\nls\n```\n```text\nb\n```")).toEqual([true, false]);
});

test("attributes are read with their values and places; line markers are left out", () => {
  const fence = fenceOf('```bash run {1-2} within="90s" exit=1\nls\n```');
  expect(attributesOf(fence)).toEqual([
    { name: "run", value: true, at: { line: 1, column: 9, length: 3 } },
    { name: "within", value: "90s", at: { line: 1, column: 19, length: 12 } },
    { name: "exit", value: "1", at: { line: 1, column: 32, length: 6 } },
  ]);
});

test("only a fence that says run is run", () => {
  expect(isRun(fenceOf("```bash run\nls\n```"))).toBe(true);
  expect(isRun(fenceOf('```bash show="how to run it"\nls\n```'))).toBe(false);
});
