import { expect, test } from "vitest";
import { parseMatrix, resultOf, type MatrixCell } from "../../../src/records/read-matrix.ts";

function cell(postgresql: string, debezium: string, changes: Partial<MatrixCell> = {}): MatrixCell {
  return {
    postgresql,
    debezium,
    versions: { postgresql: `${postgresql}.1`, kafka: "4.3.1", debezium: `${debezium}.0.Final` },
    at: "2026-11-23T21:14:03.000Z",
    stack: "native",
    passed: 100,
    failed: 0,
    differs: 0,
    ...changes,
  };
}

const json = (...cells: readonly MatrixCell[]) => JSON.stringify({ format: 1, cells });

test("the newest versions stand first, by number; what did not run is empty", () => {
  const [a, b, c] = [cell("9", "3.10"), cell("18", "3.9"), cell("18", "3.10")];
  expect(parseMatrix(json(a, b, c))).toEqual({
    columns: ["3.10", "3.9"],
    rows: [
      { postgresql: "18", cells: [c, b] },
      { postgresql: "9", cells: [a, undefined] },
    ],
    gaps: [],
  });
});

test("what the lab does not write is refused", () => {
  expect(() => parseMatrix('{ "format": 1, "cells": [{}] }')).toThrow("postgresql");
});

test.for([
  [{}, "passed"],
  [{ differs: 1 }, "differs"],
  [{ differs: 1, failed: 1 }, "failed"],
  [{ proofs: { passed: 9, failed: 0, skipped: 1, failing: [] } }, "passed"],
  [{ proofs: { passed: 9, failed: 1, skipped: 0, failing: ["a"] } }, "failed"],
] as const)("the worst of %o decides", ([changes, result]) => {
  expect(resultOf(cell("18", "3.7", changes))).toBe(result);
});

test("what each line of Debezium does without its slot stands there too, the newest first", () => {
  const gap = (debezium: string) => ({
    debezium,
    versions: { postgresql: "18.1", kafka: "4.3.1", debezium: `${debezium}.0.Final` },
    at: "2026-11-23T21:14:03.000Z",
    end: "failed",
    gapRows: 2,
    reached: 0,
    says: ["It is gone."],
  });
  const silentGap = [gap("3.9"), gap("3.10"), gap("2.7")];
  const { gaps } = parseMatrix(JSON.stringify({ format: 1, cells: [], silentGap }));
  expect(gaps.map(({ debezium }) => debezium)).toEqual(["3.10", "3.9", "2.7"]);
});
