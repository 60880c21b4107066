import { describe, expect, test } from "vitest";
import { countProofs } from "../../../../lab/matrix/proofs.ts";
import { select } from "../../../../lab/matrix/selection.ts";

describe("what of the matrix is run", () => {
  test("everything when nothing was asked for", () => {
    const { cells, gaps, proofs } = select(undefined, [], []);
    expect(proofs).toBe(true);
    expect(cells).toHaveLength(12);
    expect(cells[0]).toEqual({ postgresql: "18", debezium: "3.7" });
    expect(cells.at(-1)).toEqual({ postgresql: "15", debezium: "3.5" });
    expect(gaps[0]).toBe("3.7");
    expect(gaps.at(-1)).toBe("2.5");
  });

  test("one row, one column, or some cells", () => {
    expect(select("lessons", ["18"], [])).toEqual({
      cells: ["3.7", "3.6", "3.5"].map((debezium) => ({ postgresql: "18", debezium })),
      gaps: [],
      proofs: false,
    });
    const column = select("lessons", [], ["3.6"]).cells.map(({ postgresql }) => postgresql);
    expect(column).toEqual(["18", "17", "16", "15"]);
    expect(select("lessons", ["15", "16"], ["3.5"]).cells).toHaveLength(2);
  });

  test("a line of Debezium that the lessons no longer run on has the scenario of the dropped slot alone", () => {
    expect(select(undefined, [], ["3.1"])).toMatchObject({ cells: [], gaps: ["3.1"] });
    expect(select("silent-gap", [], ["3.7"])).toMatchObject({ cells: [], gaps: ["3.7"] });
  });

  test("that scenario belongs to the newest row", () => {
    expect(select(undefined, ["17"], []).gaps).toEqual([]);
    expect(select(undefined, ["18"], ["3.6"]).gaps).toEqual(["3.6"]);
  });

  test("what the lab does not have is refused", () => {
    expect(() => select(undefined, ["14"], [])).toThrow(
      'The matrix has no row "14".\n  There are: 18, 17, 16, 15.',
    );
    expect(() => select(undefined, [], ["2.4"])).toThrow('The matrix has no column "2.4".');
    expect(() => select("proofs", [], [])).toThrow(
      'The matrix has no part "proofs".\n  There are: lessons, silent-gap.',
    );
  });
});

test("proofs are counted from Vitest's report, those that failed by their titles", () => {
  const assertionResults = [
    { status: "passed", title: "a slot grows" },
    { status: "failed", title: "a slot is lost" },
    { status: "skipped", title: "a slot fails over" },
  ];
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 1, numTotalTests: 3 };
  const report = { ...counts, testResults: [{ name: "slots", assertionResults }] };
  expect(countProofs(JSON.stringify(report))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    failing: ["a slot is lost"],
  });
});
