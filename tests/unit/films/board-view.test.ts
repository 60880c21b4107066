import { expect, it } from "vitest";
import { panelLevels, rowLevels, worst } from "../../../src/films/board-level.ts";
import { boardAnswers, boardMoments } from "../../../src/films/board-view.ts";
import type { FilmedBoard, FilmedPanel } from "../../../src/records/boards.ts";
import { encodeSeries, type SeriesSample } from "../../../src/records/series.ts";
import { filmOf, filmSeries } from "./film.ts";

const seconds = 40;
const fault = { second: 10, kind: "fault", text: "It begins.", commands: [] } as const;
const repair = { ...fault, second: 30, kind: "repair" } as const;
const film = filmOf([filmSeries("up", Array<number>(seconds).fill(1))], {
  seconds,
  marks: [fault, repair].map((mark) => ({ ...mark, commands: [] })),
});

/** Samples that are one value before the fault, another during it, and the first again. */
const during = (before: SeriesSample, then: SeriesSample): SeriesSample[] =>
  Array.from({ length: seconds }, (_, second) => (second >= 10 && second < 30 ? then : before));

function panel(
  id: string,
  all: readonly SeriesSample[][],
  more: Partial<FilmedPanel> = {},
): FilmedPanel {
  return {
    ...{ id, title: id, unit: "records", none: { text: "no series: gone", level: "look" } },
    series: all.map((samples, index) => ({
      legend: String(index),
      scale: 1,
      samples: encodeSeries(samples, 1),
    })),
    ...more,
  };
}

const boardOf = (...panels: FilmedPanel[]): FilmedBoard => ({
  ...{ schema: 1, film: "an-incident", asked: "0123456789ab", seconds },
  rows: [{ id: "row", question: "Is it well?", panels }],
});
const answerOf = (...panels: FilmedPanel[]) => boardAnswers(boardOf(...panels), film)[0];

it("has the level of the worst series, and where all are absent the level of that", () => {
  const bounds = { look: { from: 5 }, alarm: { from: 9 } };
  const levels = (...samples: SeriesSample[]) =>
    panelLevels(
      panel(
        "p",
        samples.map((each) => [each]),
        bounds,
      ),
      1,
    )[0];
  expect([levels(4), levels(5), levels(9), levels(1, 9)]).toEqual([
    "good",
    "look",
    "alarm",
    "alarm",
  ]);
  expect([levels(undefined, 4), levels(undefined), levels()]).toEqual(["good", "look", "look"]);
  expect(levels(Number.NaN)).toBe("good");
});

it("takes NaN for what the panel says that it means", () => {
  const nan = { text: "NaN: lost", level: "alarm" } as const;
  expect(panelLevels(panel("p", [[Number.NaN]], { nan }), 1)).toEqual(["alarm"]);
});

it("counts what is below as well", () => {
  const free = panel("p", [[3, 0]], { look: { below: 3 }, alarm: { below: 1 } });
  expect(panelLevels(free, 2)).toEqual(["good", "alarm"]);
  expect(worst([])).toBe("good");
});

it("gives a row the level of its worst panel", () => {
  const [a, b] = [panel("a", [[1, 9]], { look: { from: 5 } }), panel("b", [])];
  expect(rowLevels({ id: "r", question: "?", panels: [a] }, 2)).toEqual(["good", "look"]);
  expect(rowLevels({ id: "r", question: "?", panels: [a, b] }, 2)).toEqual(["look", "look"]);
});

it("looks before the fault, soon after it, before the repair and at the end", () => {
  expect(boardMoments(film).map(({ second, title }) => `${second} ${title}`)).toEqual([
    ...["9 before", "20 after 10 s", "29 after 19 s", "39 at the end"],
  ]);
  const withoutRepair = boardMoments({ ...film, seconds: 60, marks: film.marks.slice(0, 1) });
  expect(withoutRepair.map(({ second }) => second)).toEqual([9, 20, 40, 59]);
  const healthy = boardMoments({ ...film, marks: [] });
  expect(healthy.map(({ title }) => title)).toEqual(["10 s", "20 s", "39 s"]);
});

it("answers a question by the panel that is worst during the fault, else by its first", () => {
  const calm = panel("calm", [during(1, 2)]);
  const look = panel("look", [during(1, 7)], { look: { from: 5 } });
  const alarm = panel("alarm", [during(1, 7)], { alarm: { from: 5 } });
  expect(answerOf(calm, look, alarm)?.panel).toBe("alarm");
  expect(answerOf(calm, look)?.panel).toBe("look");
  const late = panel("late", [Array.from({ length: seconds }, (_, n) => (n === 12 ? 7 : 1))], {
    alarm: { from: 5 },
  });
  expect(answerOf(late, look)?.panel).toBe("look");
  expect(answerOf(panel("first", [during(1, 1)]), calm)?.panel).toBe("first");
});

it("says in words what is absent, NaN, or a state", () => {
  const words = (then: SeriesSample, more: Partial<FilmedPanel> = {}) =>
    answerOf(panel("p", [during(0, then)], more))?.cells.map((cell) => cell.words);
  expect(words(1200)).toEqual(["0", "1,200", "1,200", "0"]);
  expect(words(undefined)).toEqual(["0", "no series", "no series", "0"]);
  expect(words(Number.NaN)).toEqual(["0", "NaN", "NaN", "0"]);
  expect(words(1, { states: ["reserved", "lost"] })).toEqual([
    ...["reserved", "lost", "lost", "reserved"],
  ]);
  expect(words(1, { unit: "share" })).toEqual(["0 %", "100 %", "100 %", "0 %"]);
});

it("draws the series that is worst, and where it was not good or not there", () => {
  const bounds = { look: { from: 5 } };
  const answer = answerOf(panel("p", [during(1, 1), during(0, 8)], bounds));
  expect(answer?.path).toBe("M0,24L10,24L10,0L30,0L30,24L40,24L40,24");
  expect([answer?.look, answer?.alarm, answer?.none]).toEqual([[[10, 20]], [], []]);
  const gone = answerOf(panel("p", [during(1, undefined)], bounds));
  expect([gone?.look, gone?.none]).toEqual([[[10, 20]], [[10, 20]]]);
});
