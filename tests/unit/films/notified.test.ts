import { expect, it } from "vitest";
import { firedAfter, heldBackIn, toldIn } from "../../../src/films/notified.ts";
import type { Film } from "../../../src/records/incidents.ts";
import { filmOf, filmSeries } from "./film.ts";

const fault: Film["marks"][number] = {
  second: 20,
  kind: "fault",
  text: "It breaks.",
  commands: [],
};

const filmWith = (changes: Partial<Film>) =>
  filmOf([filmSeries("up", Array<number>(100).fill(1))], {
    seconds: 100,
    marks: [fault],
    ...changes,
  });

const firing = (name: string, from: number, to: number) =>
  ({ name, labels: {}, state: "firing", from, to }) as const;

const sent = (second: number, ...alerts: string[]) =>
  ({ second, to: "pager", status: "firing", alerts }) as const;

it("tells what was sent from the fault on, by the seconds since then", () => {
  const film = filmWith({
    notifications: [
      sent(5, "Before"),
      sent(31.4, "A", "SlotsUnlimited"),
      sent(40, "SlotsUnlimited"),
    ],
  });
  expect(toldIn(film)).toEqual([{ after: 11, to: "pager", status: "firing", alerts: ["A"] }]);
});

it("holds an alert for held back when it fired long enough and was never sent", () => {
  const alerts = [firing("Sent", 30, 90), firing("Held", 30, 90), firing("Short", 90, 99)];
  expect(heldBackIn(filmWith({ alerts, notifications: [sent(31, "Sent")] }))).toEqual(["Held"]);
});

it("an alert that waited its time out only before the fault is neither fired nor held back", () => {
  const film = filmWith({ alerts: [firing("Old", 0, 60)] });
  expect(firedAfter(film, "Old")).toBeUndefined();
  expect(heldBackIn(film)).toEqual([]);
});

it("counts from the fault to the first time that an alert fires", () => {
  const film = filmWith({
    alerts: [
      firing("A", 70, 80),
      firing("A", 33, 40),
      { ...firing("A", 22, 32), state: "pending" },
    ],
  });
  expect(firedAfter(film, "A")).toBe(13);
  expect(firedAfter(film, "B")).toBeUndefined();
});
