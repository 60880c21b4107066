import type { MutantResult } from "@stryker-mutator/api/core";
import { describe, expect, test } from "vitest";
import { formatSurvivor, scoreOf } from "../../mutation/score.ts";

const mutant = (status: MutantResult["status"], replacement = "") => ({
  id: "1",
  fileName: "/course/src/fences/grammar.ts",
  mutatorName: "BlockStatement",
  replacement,
  status,
  location: { start: { line: 2, column: 14 }, end: { line: 4, column: 2 } },
});

describe("the score of a claim", () => {
  test("counts what failed or ran without end as seen, and what no test ran as not seen", () => {
    const results = (["Killed", "Timeout", "Survived", "NoCoverage"] as const).map((s) =>
      mutant(s),
    );
    const { tried, survived, percent } = scoreOf(results);
    expect({ tried, percent }).toEqual({ tried: 4, percent: 50 });
    expect(survived.map(({ status }) => status)).toEqual(["Survived", "NoCoverage"]);
  });

  test("leaves out what cannot be tried", () => {
    const results = (["Killed", "CompileError", "RuntimeError", "Ignored"] as const).map((s) =>
      mutant(s),
    );
    expect(scoreOf(results)).toMatchObject({ tried: 1, percent: 100 });
  });

  test("is whole where nothing can be changed", () => {
    expect(scoreOf([]).percent).toBe(100);
  });
});

describe("a survivor", () => {
  const source = "// A comment.\nif (empty()) {\n  stop();\n}\n";

  test("is one line: its place, what stood there, and what was put there", () => {
    expect(formatSurvivor(mutant("Survived", "{}"), "src/a.ts", source)).toBe(
      "src/a.ts:2:14 { stop(); } → {}",
    );
  });

  test("says when no test runs its place", () => {
    expect(formatSurvivor(mutant("NoCoverage", "{}"), "src/a.ts", source)).toBe(
      "src/a.ts:2:14 { stop(); } → {} (no test runs this)",
    );
  });
});
