import { describe, expect, test } from "vitest";
import { outputDiff, problemOf } from "../../../../lab/runner/output-differences.ts";
import { lastDuration, lessonRun } from "../../../../lab/runner/verified-file.ts";
import { junit, summary, type LessonResult } from "../../../../lab/runner/run-report.ts";
import type { BlockResult } from "../../../../lab/runner/run-block.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { labEntries } from "../../../../src/problems/entries/lab.ts";
import { formatProblem } from "../../../../src/problems/report.ts";
import { lessonOf } from "./lesson-text.ts";

const lesson = lessonOf(
  '```bash run title="Ask \\"twice\\""\nx\n```\n\n```text output\nyes\n```\n\n```bash run\ny & z\n```',
);

function resultsOf(...statuses: BlockResult["status"][]): BlockResult[] {
  return statuses.map((status, index) => ({
    block: lesson.blocks[index] as BlockResult["block"],
    status,
    seconds: index + 0.54,
    exit: status === "status-differs" ? 3 : 0,
    actual: status === "passed" ? ["yes"] : ["no"],
    values: ["v"],
  }));
}

function runOf(names: "default" | "other", ...statuses: BlockResult["status"][]): LessonResult {
  const results = resultsOf(...statuses);
  const problems = new Map(
    results.flatMap((result, index) => {
      const problem = problemOf(result, nameSets.default, "example");
      return problem ? [[index, formatProblem(problem, lesson.text)] as const] : [];
    }),
  );
  return { lesson, names, values: nameSets.default, results, problems, seconds: 2 };
}

test("a difference is shown as a unified diff, lines with wildcards as expected", () => {
  expect(outputDiff(["a [NUM]", "b"], ["a 5", "c"]).split("\n")).toEqual([
    "--- the lesson",
    "+++ this run",
    "@@ -1,2 +1,2 @@",
    " a [NUM]",
    "-b",
    "+c",
  ]);
});

test("lines that `...` stands for are no difference", () => {
  const said = ["noise", "head", "a 5", "more", "noise", "(2 rows)"];
  const expected = ["...", "head", "a [NUM]", "...", "(1 row)"];
  expect(outputDiff(expected, said).split("\n").slice(3)).toEqual([
    " ...",
    " head",
    " a [NUM]",
    "-...",
    "-(1 row)",
    "+more",
    "+noise",
    "+(2 rows)",
  ]);
  expect(outputDiff(["head", "..."], ["tail", "noise"]).split("\n").slice(3)).toEqual([
    "-head",
    "-...",
    "+tail",
    "+noise",
  ]);
});

test("a problem names the file, the line of the output, and what to do", () => {
  const [result] = resultsOf("output-differs");
  const problem = result && problemOf(result, nameSets.default, "example");
  expect(problem && formatProblem(problem, lesson.text).split("\n")).toEqual([
    "src/content/course/03-module-3/05-example.mdx:5:1  lab/output-differs",
    "  The output of the command is not what the lesson promises.",
    "--- the lesson",
    "+++ this run",
    "@@ -1,1 +1,1 @@",
    "-yes",
    "+no",
    "  5 | ```text output",
    "      ^^^",
    "  If the new output is right, record it: npm run lab -- record example. Write [..], [NUM], " +
      "[LSN], [TIME], [SIZE] or a line `...` for what differs from run to run.",
  ]);
});

describe("problems of blocks", () => {
  test("each code of the lab is raised by a block that did not pass", () => {
    const raised = (["output-differs", "status-differs", "timeout"] as const).map((status) => {
      const [result] = resultsOf(status);
      return result && problemOf(result, nameSets.default, "example")?.code;
    });
    expect(raised.sort()).toEqual(Object.keys(labEntries).sort());
  });

  test("a wrong status is shown with what the command said", () => {
    const [, result] = resultsOf("passed", "status-differs");
    expect(result && problemOf(result, nameSets.default, "example")?.message).toBe(
      "The command ended with status 3. It said:\nno",
    );
  });

  test("a block that did not end is shown with what it said so far", () => {
    const [result] = resultsOf("timeout");
    expect(result && problemOf(result, nameSets.default, "example")?.message).toBe(
      "The command did not end within 240 seconds, or it ended the shell. It said:\nno",
    );
  });
});

test("the summary counts the blocks of each run, and those that never ran as failed", () => {
  expect(
    summary([runOf("default", "passed", "passed"), runOf("other", "timeout")]).split("\n"),
  ).toEqual([
    "lesson   names    passed  failed  seconds",
    "example  default  2       0       2      ",
    "example  other    0       2       2      ",
    "",
    "2 passed, 2 failed",
  ]);
});

test("JUnit has a case for each block, with text escaped", () => {
  const xml = junit([runOf("default", "timeout")]);
  expect(xml).toContain('tests="2" failures="2"');
  expect(xml).toContain('<failure message="timeout">');
  expect(xml).toContain('name="9 y &amp; z"><skipped message="an earlier block ended the shell"/>');
});

const versions = { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" };
const at = new Date("2026-11-23T12:00:00Z");

describe("the last duration of a lesson", () => {
  test("is the sum of its blocks, and more than any for one that never ran", () => {
    const run = lessonRun([runOf("default", "passed", "passed")], versions, "native", at);
    const verified = { format: 1 as const, lessons: { example: run } };
    expect(lastDuration(verified, "example")).toBe(2);
    expect(lastDuration(verified, "another")).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("evidence", () => {
  test("a block has passed when it passed with every set of names", () => {
    const runs = [
      runOf("default", "passed", "passed"),
      runOf("other", "passed", "output-differs"),
    ] as const;
    expect(lessonRun([...runs], versions, "native", at)).toEqual({
      at: "2026-11-23T12:00:00.000Z",
      stack: "native",
      names: ["default", "other"],
      versions,
      blocks: [
        { hash: lesson.blocks[0]?.hash, status: "passed", seconds: 0.5, values: ["v"] },
        { hash: lesson.blocks[1]?.hash, status: "failed", seconds: 1.5, values: ["v"] },
      ],
    });
  });
});
