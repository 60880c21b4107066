import { describe, expect, test } from "vitest";
import { panelOf, type Panel } from "../../../../src/practice/scaling/setups.ts";
import {
  fullLimit,
  machineSentence,
  methodSentence,
  range,
  shortLimit,
} from "../../../../src/practice/scaling/format-throughput.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../../support/measurements.ts";

function panel(...scenarios: ReturnType<typeof measuredScenario>[]): Panel {
  const found = panelOf("tuning", madeUpMeasurements(scenarios));
  if (!found) throw new Error("Nothing of the group.");
  return found;
}

const mixed = measuredScenario("mixed", "tuning", [
  { eventsPerSecond: 900, limit: "producer and broker" },
  { eventsPerSecond: 1000, limit: "task" },
  { eventsPerSecond: 1200, limit: "task" },
]);
const once = measuredScenario("once", "tuning", rates(2345), { rows: 20_000, rowBytes: 10_000 });

describe("the limiting link", () => {
  const [setup, single] = panel(mixed, once).setups;
  if (!setup || !single) throw new Error("No setups.");

  test("is one word when it limited all runs", () => {
    expect([shortLimit(single), fullLimit(single)]).toEqual(["task", "task"]);
  });

  test("is told with the number of runs when others limited some", () => {
    expect(shortLimit(setup)).toBe("task 2/3");
    expect(fullLimit(setup)).toBe("task in 2 of 3 runs, producer and broker in 1");
  });
});

test("a range of equal values is one value", () => {
  expect([range(11_900, 12_800), range(500, 500)]).toEqual(["11,900–12,800", "500"]);
});

test("the caption says what bars and whiskers are, and how much was read", () => {
  expect(methodSentence(panel(mixed))).toBe(
    "Events per second: median of 3 runs, whiskers from the slowest to the fastest. 120,000 rows with 200 bytes of text.",
  );
  expect(methodSentence(panel(mixed, once))).toBe(
    "Events per second: median of 1 to 3 runs, whiskers from the slowest to the fastest. 20,000 to 120,000 rows with 200 to 10,000 bytes of text.",
  );
});

test("the caption of single runs promises no spread", () => {
  expect(methodSentence(panel(once))).toBe(
    "Events per second in a single run, which says nothing of the spread. 20,000 rows with 10,000 bytes of text.",
  );
});

test("the machine is told in one sentence", () => {
  expect(machineSentence(madeUpMeasurements([]))).toBe(
    "2 processors (Abacus 3), 8 GB of memory, Linux 6.1.0, openjdk 17.0.1",
  );
});
