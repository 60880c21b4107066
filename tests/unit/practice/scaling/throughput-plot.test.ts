import { describe, expect, test } from "vitest";
import { throughputPlotOf } from "../../../../src/practice/scaling/throughput-plot.ts";
import { panelOf } from "../../../../src/practice/scaling/setups.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../../support/measurements.ts";

function plot(...scenarios: Parameters<typeof madeUpMeasurements>[0][]) {
  const panel = panelOf("tuning", madeUpMeasurements(scenarios.flat()));
  if (!panel) throw new Error("Nothing of the group.");
  return throughputPlotOf(panel);
}

const spread = measuredScenario("spread", "tuning", rates(5000, 7500, 10_000));
const even = measuredScenario("even", "tuning", rates(2500, 2500));

describe("a plot", () => {
  test("has bars as long as their medians, in the left part of the width", () => {
    expect(plot([spread, even]).bars.map(({ width }) => width)).toEqual([36, 12]);
  });

  test("has whiskers from the slowest to the fastest run, with value and limiting link behind", () => {
    expect(plot([spread]).bars).toEqual([
      { title: "spread", width: 36, from: 24, span: 24, value: "7,500", limit: "task" },
    ]);
  });

  test("has a whisker like a stroke where all runs are equal, or too close to be told apart", () => {
    const close = measuredScenario("close", "tuning", rates(9999, 10_000, 10_001));
    expect(plot([even, close]).bars.map(({ from, span }) => [from, span])).toEqual([
      [8, 0.1],
      [32, 0.1],
    ]);
  });

  test("has an axis from zero to a round number", () => {
    expect(plot([spread, even]).ticks).toEqual([
      { x: 0, label: "0" },
      { x: 24, label: "5,000" },
      { x: 48, label: "10,000" },
    ]);
  });

  test("of no setups is an empty axis", () => {
    expect(throughputPlotOf({ title: "Nothing", setups: [] })).toEqual({
      bars: [],
      ticks: [
        { x: 0, label: "0" },
        { x: 48, label: "1" },
      ],
    });
  });
});
