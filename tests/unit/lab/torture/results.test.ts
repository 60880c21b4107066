import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  hasPassed,
  noResults,
  readResults,
  withRun,
  writeResults,
} from "../../../../lab/torture/results.ts";
import { hashOf, type FollowRun } from "../../../../src/runbooks/file/follow-record.ts";
import type { World } from "../../../../lab/worlds/world.ts";
import { fence, runbookOf } from "../operator/runbook-text.ts";

const world: World = {
  runbook: "slot-lost",
  name: "by-limit",
  story: "the limit was reached",
  kind: "incident",
  build: () => Promise.resolve(),
  ends: "done",
};
const run = (seed: number, passed = true): FollowRun => ({
  seed,
  at: "2026-01-01T00:00:00.000Z",
  passed,
  postgresql: "18.4",
  kafka: "4.3.1",
  debezium: "3.7.0.Final",
  ending: "done",
  lost: 0,
  announced: 0,
  findings: [],
  seconds: 1,
});
const runsOf = (results: typeof noResults) =>
  results.runbooks["slot-lost"]?.worlds["by-limit"]?.runs.map(({ seed, passed }) => [seed, passed]);

describe("results", () => {
  test("hold one run of each seed, in order", () => {
    const results = [run(2), run(1), run(2, false)].reduce(
      (all, one) => withRun(all, world, "h", one),
      noResults,
    );
    expect(runsOf(results)).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test("of other steps are dropped, those of other runbooks and worlds stay", () => {
    const other = { ...world, runbook: "slot-growing" };
    const second = { ...world, name: "by-idle" };
    let results = withRun(noResults, other, "o", run(1));
    results = withRun(results, second, "h", run(1));
    results = withRun(results, world, "h", run(1));
    expect(Object.keys(results.runbooks["slot-lost"]?.worlds ?? {})).toEqual([
      "by-idle",
      "by-limit",
    ]);
    results = withRun(results, world, "new", run(3));
    expect(Object.keys(results.runbooks["slot-lost"]?.worlds ?? {})).toEqual(["by-limit"]);
    expect(runsOf(results)).toEqual([[3, true]]);
    expect(Object.keys(results.runbooks)).toEqual(["slot-growing", "slot-lost"]);
  });

  test("of a world that is judged by another end are dropped, and it is run again", () => {
    const before = withRun(noResults, world, "h", run(1));
    for (const now of [
      { ...world, ends: "stop" },
      { ...world, kind: "look-alike" as const },
    ]) {
      expect(hasPassed(before, now, "h", 1)).toBe(false);
      expect(runsOf(withRun(before, now, "h", run(2)))).toEqual([[2, true]]);
    }
  });

  test("say what need not be run again: what has passed on the same steps", () => {
    const results = withRun(withRun(noResults, world, "h", run(1)), world, "h", run(2, false));
    expect([1, 2, 3].map((seed) => hasPassed(results, world, "h", seed))).toEqual([
      true,
      false,
      false,
    ]);
    expect(hasPassed(results, world, "other", 1)).toBe(false);
    expect(hasPassed(results, { ...world, name: "x" }, "h", 1)).toBe(false);
    expect(hasPassed(noResults, world, "h", 1)).toBe(false);
  });

  test("are written at once and read again; without a file there are none", () => {
    const directory = mkdtempSync(join(tmpdir(), "torture-"));
    const file = join(directory, "torture.json");
    try {
      expect(readResults(file)).toEqual(noResults);
      const results = withRun(noResults, world, "h", run(1));
      writeResults(file, results);
      expect(readResults(file)).toEqual(results);
      expect(readdirSync(directory)).toEqual(["torture.json"]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

describe("the hash of a runbook", () => {
  const text = (prose: string, sql: string, output: string, opening = "text output") =>
    hashOf(
      runbookOf(
        `## Look\n\n${prose}\n\n${fence('sql run looks needs="none"', sql)}\n${fence(opening, output)}`,
      ),
    );
  const first = text("One.", "SELECT 1", "1");

  test("does not change with prose", () => {
    expect(text("Two.", "SELECT 1", "1")).toBe(first);
    const box = '<On platform="rds" source="https://example.com">\n\nElsewhere.\n\n</On>';
    expect(text(`One.\n\n${box}`, "SELECT 1", "1")).toBe(first);
  });

  test("does not change with the words of a place to stop", () => {
    const stop = (words: string) =>
      text("One.", "SELECT 1", "1", `text output otherwise="stop: ${words}"`);
    expect(stop("ask its owner")).toBe(stop("ask somebody"));
    expect(stop("ask its owner")).not.toBe(first);
    const end = (words: string) =>
      text("One.", "SELECT 1", "1", `text output then="stop: ${words}"`);
    expect(end("it is given up")).toBe(end("all is as before"));
  });

  test.each([
    text("One.", "SELECT 2", "1"),
    text("One.", "SELECT 1", "2"),
    text("One.", "SELECT 1", "1", 'text output otherwise="go on"'),
  ])("changes with what is run and compared: %s", (other) => {
    expect(other).not.toBe(first);
  });
});
