import { describe, expect, test } from "vitest";
import { panelOf } from "../../../../src/practice/scaling/setups.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../../support/measurements.ts";

const defaults = measuredScenario("defaults", "tuning", rates(900, 1000, 1300));
const tuned = measuredScenario("tuned", "tuning", rates(2000, 2000));
const titles = (group: Parameters<typeof panelOf>[0], scenarios = [defaults, tuned]) =>
  panelOf(group, madeUpMeasurements(scenarios))?.setups.map(({ title }) => title);

describe("the setups of a group", () => {
  test("are its own, in the order in which they were measured", () => {
    expect(titles("tuning")).toEqual(["defaults", "tuned"]);
  });

  test("come after those they are compared with, which get names of their own", () => {
    const two = measuredScenario("2-connectors", "connectors", rates(1500));
    const wide = measuredScenario("rows-2000", "rows", rates(300));
    const schemas = measuredScenario("schemas", "converter", rates(700));
    const all = [defaults, tuned, two, wide, schemas];
    expect(titles("connectors", all)).toEqual([
      "1 connector",
      "1 connector, tuned",
      "2-connectors",
    ]);
    expect(titles("rows", all)).toEqual(["rows of 200 B", "rows-2000"]);
    expect(titles("converter", all)).toEqual(["JSON without schemas", "schemas"]);
  });

  test("are shown without those they are compared with while these are not measured", () => {
    const two = measuredScenario("2-connectors", "connectors", rates(1500));
    expect(titles("connectors", [two])).toEqual(["2-connectors"]);
  });

  test("are none while nothing of the group itself is measured", () => {
    expect(panelOf("connectors", madeUpMeasurements([defaults, tuned]))).toBeUndefined();
    expect(panelOf("tuning", madeUpMeasurements([]))).toBeUndefined();
  });
});

test("a setup has its ratio to the first, the medians of its runs, and what limited them", () => {
  const four = measuredScenario("4-connectors", "connectors", [
    { eventsPerSecond: 1800, limit: "reader", walsenders: [0.1, 0.5], connect: 1, kafka: 0.2 },
    { eventsPerSecond: 2000, limit: "task", walsenders: [0.7, 0.2], connect: 3, kafka: 0.3 },
    { eventsPerSecond: 2500, limit: "task", walsenders: [0.6, 0.3], connect: 2, kafka: 0.1 },
  ]);
  expect(panelOf("connectors", madeUpMeasurements([defaults, four]))?.setups[1]).toEqual({
    title: "4-connectors",
    eventsPerSecond: { median: 2000, min: 1800, max: 2500 },
    ratio: 2,
    runs: 3,
    limits: [
      { link: "task", runs: 2 },
      { link: "reader", runs: 1 },
    ],
    walsenders: [0.6, 0.2],
    connect: 2,
    kafka: 0.2,
    rows: 120_000,
    rowBytes: 200,
  });
});

test("a setup without a walsender has none", () => {
  const snapshot = measuredScenario("snapshot-1", "snapshot", [{ walsenders: [] }]);
  expect(panelOf("snapshot", madeUpMeasurements([snapshot]))?.setups[0]?.walsenders).toEqual([]);
});
