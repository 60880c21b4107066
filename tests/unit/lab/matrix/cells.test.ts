import { describe, expect, test } from "vitest";
import {
  blocksThatDiffer,
  cellAt,
  cellOf,
  gapAt,
  isOther,
  isWorse,
  nothingRun,
  withCell,
  withGap,
} from "../../../../lab/matrix/cells.ts";
import { problemOf } from "../../../../lab/runner/output-differences.ts";
import type { LessonResult } from "../../../../lab/runner/run-report.ts";
import type { BlockResult } from "../../../../lab/runner/run-block.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { parseMatrixFile, type GapRun, type MatrixCell } from "../../../../src/records/matrix.ts";
import { formatProblem } from "../../../../src/problems/report.ts";
import { lessonOf } from "../runner/lesson-text.ts";

const lesson = lessonOf(
  "```bash run\nx\n```\n\n```text output\nyes\n```\n\n```bash run\ny\n```\n\n```bash run\nz\n```",
);
const versions = { postgresql: "17.10", kafka: "4.3.1", debezium: "3.6.3.Final" };
const place = { postgresql: "17", debezium: "3.6" };
const at = new Date("2026-11-23T12:00:00Z");

function runOf(said: readonly string[], ...statuses: BlockResult["status"][]): LessonResult {
  const results = statuses.map((status, index) => ({
    block: lesson.blocks[index] as BlockResult["block"],
    status,
    seconds: 1,
    exit: status === "status-differs" ? 3 : 0,
    actual: said,
    values: [],
  }));
  const problems = new Map(
    results.flatMap((result, index) => {
      const problem = problemOf(result, nameSets.default, "example");
      return problem ? [[index, formatProblem(problem, lesson.text)] as const] : [];
    }),
  );
  const values = nameSets.default;
  return { lesson, names: "default", values, results, problems, seconds: 3 };
}

describe("a cell of the matrix", () => {
  test("counts blocks by result, and names those that did not pass with their line and difference", () => {
    const run = runOf(["no"], "output-differs", "timeout");
    const cell = cellOf(place, versions, [run], at);
    expect(cell).toEqual({
      postgresql: "17",
      debezium: "3.6",
      versions,
      at: "2026-11-23T12:00:00.000Z",
      stack: "native",
      passed: 0,
      failed: 2,
      differs: 1,
      lessons: {
        example: [
          { line: 1, result: "differs", diff: ["-yes", "+no"] },
          {
            line: 9,
            result: "failed",
            diff: [
              "  The command did not end within 240 seconds, or it ended the shell. It said:",
              "no",
            ],
          },
          {
            line: 13,
            result: "failed",
            diff: ["not reached: an earlier command ended the shell"],
          },
        ],
      },
    });
    expect(parseMatrixFile(JSON.stringify({ format: 1, cells: [cell] })).cells).toEqual([cell]);
  });

  test("without differences names none", () => {
    const run = runOf(["yes"], "passed", "passed", "passed");
    const cell = cellOf(place, versions, [run], at);
    expect(cell).toMatchObject({ passed: 3, failed: 0, differs: 0, lessons: { example: [] } });
  });

  test("a long difference is cut, saying so", () => {
    const said = Array.from({ length: 40 }, (_, line) => `line ${line}`);
    const [first] = blocksThatDiffer(runOf(said, "output-differs", "passed", "passed"));
    expect(first?.diff).toHaveLength(17);
    expect(first?.diff.slice(0, 2)).toEqual(["-yes", "+line 0"]);
    expect(first?.diff.at(-1)).toBe("… 25 more lines");
  });
});

describe("the file of the matrix", () => {
  const cell = (changes: Partial<MatrixCell>): MatrixCell => ({
    ...cellOf(place, versions, [], at),
    ...changes,
  });
  const gap: GapRun = {
    debezium: "3.1",
    versions,
    at: at.toISOString(),
    end: "streams",
    gapRows: 7,
    reached: 0,
    says: [],
  };

  test("a cell is found when it was run on exactly these versions", () => {
    const file = withCell(nothingRun, cell({}));
    expect(cellAt(file, place, versions)).toEqual(cell({}));
    expect(cellAt(file, place, { ...versions, debezium: "3.6.4.Final" })).toBeUndefined();
    expect(cellAt(file, { ...place, postgresql: "18" }, versions)).toBeUndefined();
  });

  test("proofs stay with a cell whose lessons ran again, but not on other versions", () => {
    const proofs = { passed: 14, failed: 1, skipped: 0, failing: ["a slot is lost"] };
    const before = withCell(nothingRun, cell({ proofs }));
    expect(withCell(before, cell({ passed: 9 })).cells).toEqual([cell({ passed: 9, proofs })]);
    const newer = cell({ versions: { ...versions, debezium: "3.6.4.Final" } });
    expect(withCell(before, newer).cells).toEqual([newer]);
  });

  test.for([
    ["more blocks differ", { differs: 2 }, true],
    ["as many, others", { differs: 0, failed: 1 }, false],
    ["fewer", { differs: 0 }, false],
    ["a proof fails", { proofs: { passed: 1, failed: 1, skipped: 0, failing: ["a"] } }, true],
  ] as const)("a cell in which %s is worse: %o %s", ([, changes, worse]) => {
    const before = cell({ differs: 1 });
    expect(isWorse(before, { ...before, ...changes })).toBe(worse);
    expect(isWorse(undefined, cell(changes))).toBe(false);
  });

  test("newest versions stand first, by number; a cell that ran again replaces the one before", () => {
    const others = [cell({ debezium: "3.10" }), cell({ postgresql: "9" }), cell({ passed: 5 })];
    const file = others.reduce(withCell, withCell(nothingRun, cell({ passed: 4 })));
    expect(
      file.cells.map(({ postgresql, debezium, passed }) => [postgresql, debezium, passed]),
    ).toEqual([
      ["17", "3.10", 0],
      ["17", "3.6", 5],
      ["9", "3.6", 0],
    ]);
  });

  test("an author's sentence stays while something differs, and goes with the difference", () => {
    const before = withCell(nothingRun, cell({ differs: 1, note: "Plans look different." }));
    expect(withCell(before, cell({ differs: 2 })).cells[0]?.note).toBe("Plans look different.");
    expect(withCell(before, cell({})).cells[0]).not.toHaveProperty("note");
  });

  test("the scenario of the dropped slot is kept once for each line, newest first", () => {
    const runs = [gap, { ...gap, debezium: "3.10" }, { ...gap, reached: 7 }];
    const file = runs.reduce(withGap, nothingRun);
    expect(file.silentGap?.map(({ debezium, reached }) => [debezium, reached])).toEqual([
      ["3.10", 0],
      ["3.1", 7],
    ]);
    expect(gapAt(file, "3.1", versions)).toEqual({ ...gap, reached: 7 });
    expect(gapAt(file, "3.1", { ...versions, kafka: "4.4.0" })).toBeUndefined();
    expect(gapAt(nothingRun, "3.1", versions)).toBeUndefined();
  });

  test("a dropped slot has other consequences when it ends otherwise, or other rows arrive", () => {
    expect(isOther(undefined, gap)).toBe(false);
    expect(isOther(gap, { ...gap, says: ["other words"] })).toBe(false);
    expect(isOther(gap, { ...gap, end: "failed" })).toBe(true);
    expect(isOther(gap, { ...gap, reached: 7 })).toBe(true);
  });
});
