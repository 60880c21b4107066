import { describe, expect, test } from "vitest";
import { metricAnswer } from "../../../src/films/metric-move.ts";
import type { Film } from "../../../src/records/incidents.ts";
import type { SeriesSample } from "../../../src/records/series.ts";
import { filmOf, filmSeries } from "./film.ts";

const _ = undefined;
const fault: Film["marks"][number] = { second: 5, kind: "fault", text: "It broke.", commands: [] };

const film = (
  ...series: [name: string, samples: SeriesSample[], labels?: Record<string, string>][]
) =>
  filmOf(
    series.map(([name, samples, labels]) => filmSeries(name, samples, labels)),
    { marks: [fault], seconds: 12 },
  );
const before = [1, 1, 1, 1, 1];

describe("a gauge", () => {
  test.for([
    ["that has another value", [...before, 2, 2, 2, 2, 2, 2, 2], true, false],
    ["that stays", [...before, 1, 1, 1, 1, 1, 1, 1], false, false],
    ["that has another value for a second", [...before, 1, 9, 1, 1, 1, 1, 1], false, false],
    ["that is missing", [...before, _, _, _, _, _, 1, 1], false, true],
    ["of which four samples are missing", [...before, _, _, _, _, 1, 1, 1], false, false],
    [
      "that is missing and has another value then",
      [5, 5, 5, 5, 5, _, _, _, _, _, 6, 6],
      false,
      true,
    ],
    ["that was missing before as well", [1, _, 1, 1, 1, _, _, _, _, _, 1, 1], false, false],
  ] as const)("%s", ([, samples, moves, vanishes]) => {
    expect(metricAnswer(film(["m", [...samples]]), "m", "gauge")).toEqual({ moves, vanishes });
  });
});

test("what is missing after the repair has vanished, and what moves there has not moved", () => {
  const repair = { ...fault, second: 6, kind: "repair" as const };
  const repaired = (...after: SeriesSample[]) => ({
    ...film(["m", [...before, 1, ...after]]),
    marks: [fault, repair],
  });
  expect(metricAnswer(repaired(_, _, _, _, _, 1), "m", "gauge")).toEqual({
    moves: false,
    vanishes: true,
  });
  expect(metricAnswer(repaired(9, 9, 9, 9, 9, 9), "m", "gauge")?.moves).toBe(false);
});

test("a counter moves when it rises otherwise, not because it rises", () => {
  const steady = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22];
  const stopped = [0, 2, 4, 6, 8, 8, 8, 8, 8, 8, 8, 8];
  expect(metricAnswer(film(["m", steady]), "m", "counter")?.moves).toBe(false);
  expect(metricAnswer(film(["m", stopped]), "m", "counter")?.moves).toBe(true);
  expect(metricAnswer(film(["m", steady]), "m", "gauge")?.moves).toBe(true);
});

test("a counter that swings moves when it stands still for longer than it ever did", () => {
  const counted = (rises: readonly number[]) => {
    let sum = 0;
    return rises.map((rise) => (sum += rise));
  };
  const before = [0, 9, 1, 9, 1];
  const asked = (...after: number[]) =>
    metricAnswer(film(["m", counted([...before, ...after])]), "m", "counter")?.moves;
  expect(asked(9, 1, 0, 0, 0, 0, 9)).toBe(false);
  expect(asked(9, 1, 0, 0, 0, 0, 0)).toBe(true);
  const pausing = counted([0, 9, 0, 9, 0, 9, 0, 0, 0, 0, 0, 9]);
  expect(metricAnswer(film(["m", pausing]), "m", "counter")?.moves).toBe(false);
  const silent = Array.from({ length: 12 }, () => 0);
  expect(metricAnswer(film(["m", silent]), "m", "counter")?.moves).toBe(false);
});

test("a state that becomes another label moves, and does not vanish", () => {
  const running = [...before, _, _, _, _, _, _, _];
  const failed = [_, _, _, _, _, 1, 1, 1, 1, 1, 1, 1];
  const states = film(["s", running, { status: "running" }], ["s", failed, { status: "failed" }]);
  expect(metricAnswer(states, "s", "state")).toEqual({ moves: true, vanishes: false });
});

test("a metric that is not there before the fault moves when it changes afterwards", () => {
  const changing = [_, _, _, _, _, 1, 1, 1, 0, 0, 0, 0];
  const constant = [_, _, _, _, _, 1, 1, 1, 1, 1, 1, 1];
  expect(metricAnswer(film(["m", changing]), "m", "state")?.moves).toBe(true);
  expect(metricAnswer(film(["m", constant]), "m", "state")).toEqual({
    moves: false,
    vanishes: false,
  });
});

test("a row of the films is asked as that row is, with its noise", () => {
  const lag = (...after: number[]) =>
    film([
      "debezium_metrics_MilliSecondsBehindSource",
      [...Array.from({ length: 5 }, () => 10), ...after],
      { context: "streaming" },
    ]);
  const asked = (shown: Film) =>
    metricAnswer(shown, "debezium_metrics_MilliSecondsBehindSource", "gauge")?.moves;
  expect(asked(lag(400, 400, 400, 400, 400, 400, 400))).toBe(false);
  expect(asked(lag(4000, 4000, 4000, 4000, 4000, 4000, 4000))).toBe(true);
});

test("a counter that appears and rises steadily has not moved", () => {
  const rising = [_, _, _, _, _, 0, 2, 4, 6, 8, 10, 12];
  expect(metricAnswer(film(["m", rising]), "m", "counter")?.moves).toBe(false);
});

test("a row of differences has none in its first second, and vanishes like any other", () => {
  const seen = "debezium_metrics_TotalNumberOfEventsSeen";
  const counted = [0, 2, 4, 6, 8, _, _, _, _, _, _, _];
  expect(metricAnswer(film([seen, counted, { context: "streaming" }]), seen, "counter")).toEqual({
    moves: false,
    vanishes: true,
  });
});

test("a film without the series or without a fault has no answer", () => {
  expect(metricAnswer(film(["m", before]), "other", "gauge")).toBeUndefined();
  expect(metricAnswer(filmOf([filmSeries("m", before)]), "m", "gauge")).toBeUndefined();
});
