import { expect, test } from "vitest";
import { conditionWords, holds, type Condition } from "../../../src/films/condition.ts";
import type { SeriesSample } from "../../../src/records/series.ts";
import { filmOf, filmSeries } from "./film.ts";

const queue = (...samples: SeriesSample[]) =>
  filmOf(
    [filmSeries("debezium_metrics_QueueRemainingCapacity", samples, { context: "streaming" })],
    { seconds: samples.length },
  );
const row = "queue";

test("a row that the film does not have is absent, and is not present", () => {
  const film = filmOf([filmSeries("up", [1, 1], { job: "postgresql" })]);
  expect(holds(film, 1, { row, look: "absent" })).toBe(true);
  expect(holds(film, 1, { row, look: "present" })).toBe(false);
});

test("NaN is neither absent nor a number", () => {
  const film = queue(1, Number.NaN);
  expect(holds(film, 1, { row, look: "NaN" })).toBe(true);
  expect(holds(film, 1, { row, look: "absent" })).toBe(false);
  expect(holds(film, 1, { row, look: { below: 5 } })).toBe(false);
});

test("bounds are not crossed by the bound itself", () => {
  const film = queue(5);
  expect(holds(film, 0, { row, look: { is: 5 } })).toBe(true);
  expect(holds(film, 0, { row, look: { above: 5 } })).toBe(false);
  expect(holds(film, 0, { row, look: { below: 5 } })).toBe(false);
});

test("ten seconds tell whether a row rises or stands still", () => {
  const still = [7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
  expect(holds(queue(...still), 11, { row, look: "stands still" })).toBe(true);
  expect(holds(queue(...still), 10, { row, look: "stands still" })).toBe(false);
  const rising = [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(holds(queue(...rising), 10, { row, look: "rises" })).toBe(true);
  expect(holds(queue(...rising.with(4, 99)), 10, { row, look: "rises" })).toBe(false);
  expect(holds(queue(...still), 11, { row, look: "rises" })).toBe(false);
  expect(holds(queue(...rising.with(0, undefined as never)), 10, { row, look: "rises" })).toBe(
    false,
  );
});

test("a condition is said in the words and units of its row", () => {
  const said = (condition: Condition) => Object.values(conditionWords(condition)).join(": ");
  expect(said({ row: "retained", look: { above: 10 * 1024 ** 2 } })).toBe(
    "Kept for the slot: above 10 MB",
  );
  expect(said({ row: "running", look: "absent" })).toBe("Running tasks: absent");
  expect(said({ row: "canary", look: { below: 5 } })).toBe("Age of the canary: below 5 s");
  expect(said({ row: "failed", look: { is: 1 } })).toBe("Failed tasks: 1");
});
