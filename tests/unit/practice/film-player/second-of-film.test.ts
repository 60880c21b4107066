import { expect, test } from "vitest";
import { filmData } from "../../../../src/films/film-data.ts";
import { openFilm, secondOfFilm } from "../../../../src/practice/film-player/second-of-film.ts";
import { filmOf, filmSeries } from "../../films/film.ts";

const lsn = (name: string, samples: readonly (number | undefined)[]) =>
  filmSeries(`slot_${name}_lsn`, samples);

const film = filmOf(
  [
    filmSeries("debezium_metrics_QueueRemainingCapacity", [8192, 10, undefined, 0, 8192], {
      context: "streaming",
    }),
    lsn("current", [1000, 2000, 3000, undefined, 5000]),
    lsn("restart", [400, 400, 400, undefined, 4000]),
    lsn("confirmed_flush", [900, 1500, undefined, undefined, 4900]),
  ],
  {
    seconds: 5,
    marks: [{ second: 1, kind: "fault", text: "It breaks.", commands: ["break it"] }],
    status: [
      { second: 0, text: "RUNNING / RUNNING" },
      { second: 3, text: "no answer" },
    ],
    alerts: [
      { name: "SlotLost", labels: { slot: "a" }, state: "pending", from: 1, to: 2 },
      { name: "SlotLost", labels: { slot: "a" }, state: "firing", from: 3, to: 4 },
    ],
    log: [
      { second: 0.5, from: "kafka", text: "early" },
      { second: 3.2, from: "connect", text: "late" },
    ],
  },
);
const open = openFilm(filmData(film));
const at = (second: number) => secondOfFilm(open, second);

test("each row has its value of that second, in its unit, and may be absent", () => {
  const row = open.film.rows.findIndex(({ title }) => title === "Free places in the queue");
  expect([0, 1, 2, 3].map((second) => at(second).values[row])).toEqual([
    "8,192",
    "10",
    "absent",
    "0",
  ]);
});

test("the slot keeps what is after its restart position, and has no size without one", () => {
  expect(at(0).slot).toEqual({ retained: 600, unconfirmed: 100 });
  expect(at(3).slot).toBeUndefined();
});

test("where only the confirmed position is missing, nothing counts as confirmed", () => {
  expect(at(2).slot).toEqual({ retained: 2600, unconfirmed: 2600 });
});

test("an alert says since when it is pending or firing", () => {
  expect(at(0).alerts).toEqual([]);
  expect(at(2).alerts).toEqual([{ name: "SlotLost", labels: "a", state: "pending", since: 1 }]);
  expect(at(4).alerts).toEqual([{ name: "SlotLost", labels: "a", state: "firing", since: 1 }]);
});

test("a line of a log is not known before it was written", () => {
  expect(at(3).log.map(({ text }) => text)).toEqual(["early"]);
  expect(at(4).log.map(({ text }) => text)).toEqual(["early", "late"]);
});

test("a film that has ended shows its last second", () => {
  expect(at(99)).toEqual(at(4));
  expect(at(-1).status).toBe("RUNNING / RUNNING");
});
