import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { firstFile, goodCourse, secondFile, secondLesson } from "../unit/support/course.ts";
import { build, check } from "./support/run.ts";

const body = [
  "See [the states](01-first-steps.mdx#slot-state).",
  "",
  "```bash",
  "ls",
  "```",
  "",
  "```mermaid",
  "flowchart LR",
  "  accTitle: Way of WAL",
  "  accDescr: From A to B.",
  "  A[restart_lsn --> B",
  "```",
  "",
].join("\n");

const report = `${firstFile}:6:10  yaml/invalid-field
  "minutes" of the front matter is not usable: it is 1, and must be at least 5.
  6 | minutes: 1
               ^
  \`minutes\` is the minutes it takes to read and do, 5 to 180.

${firstFile}:24:1  lesson/leftover
  A "TODO" was left in the lesson.
  24 | TODO
       ^^^^
  Do what it says, or remove it; open work belongs into an issue.

${secondFile}:17:5  link/missing-anchor
  The link goes to "#slot-state", but 01-module-1/01-first-steps.mdx has no such section.
  17 | See [the states](01-first-steps.mdx#slot-state).
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Did you mean "#slot-states"? There are: #slot-states.

${secondFile}:19:1  fence/no-state
  The bash fence does not say what is done with it.
  19 | \`\`\`bash
       ^^^
  Add \`run\` or \`show="reason"\` after the language.

${secondFile}:27:4  diagram/syntax
  Mermaid expected "]" to close the node text.
  27 |   A[restart_lsn --> B
          ^
  Correct the line; put text that holds brackets or punctuation in quotes: A["restart_lsn (oldest)"].

5 problems in the lessons.`;

let site: SiteCopy;

beforeAll(() => {
  site = copySite({
    ...goodCourse,
    [firstFile]: `${(goodCourse[firstFile] ?? "").replace("minutes: 10", "minutes: 1")}\nTODO\n`,
    [secondFile]: secondLesson(body),
  });
});

afterAll(() => site.remove());

test("a build with five mistakes fails, reports all of them once, and writes nothing", async () => {
  const { code, output } = await build(site);
  expect(code).not.toBe(0);
  expect(output).toContain(report);
  expect(output.split("5 problems in the lessons. Nothing was built.")).toHaveLength(2);
  expect(existsSync(join(site.root, "dist"))).toBe(false);
}, 120_000);

test("the check without a build prints the same report and fails", async () => {
  const { code, output } = await check(site);
  expect(code).toBe(1);
  expect(output.replace(/^drew .*\n/gm, "")).toBe(`${report}\n`);
}, 60_000);
