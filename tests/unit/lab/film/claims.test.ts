import { expect, it } from "vitest";
import { notShown } from "../../../../lab/film/claims.ts";
import { filmOf, filmSeries } from "../../films/film.ts";

const film = filmOf(
  [
    filmSeries("pg_replication_slot_slot_is_active", [1, 1, 1, 0, 0, 0, 0, 1, 1, 1]),
    filmSeries("up", Array(10).fill(1), { job: "connect" }),
  ],
  {
    marks: [
      { second: 3, kind: "fault", text: "It breaks.", commands: [] },
      { second: 7, kind: "repair", text: "It is mended.", commands: [] },
    ],
    status: [
      { second: 0, text: "RUNNING / RUNNING" },
      { second: 4, text: "STOPPED / no task" },
      { second: 8, text: "RUNNING / RUNNING" },
    ],
    alerts: [
      { name: "Fired", labels: {}, state: "firing", from: 5, to: 6 },
      { name: "Waited", labels: {}, state: "pending", from: 4, to: 4 },
    ],
  },
);

it("shows what is claimed", () => {
  const claims = {
    first: ["slot", "lag"],
    moves: ["slot"],
    stays: ["connect-up"],
    status: "STOPPED / no task",
    fires: ["Fired"],
    silent: ["Other", "Waited"],
  } as const;
  expect(notShown(film, claims)).toEqual([]);
});

it("names each claim that it does not show", () => {
  const claims = {
    first: ["lag"],
    moves: ["connect-up"],
    stays: ["slot", "canary"],
    status: "RUNNING / RUNNING",
    fires: ["Waited"],
    silent: ["Fired"],
  } as const;
  expect(notShown(film, claims)).toEqual([
    "first to move: slot, not lag",
    "connect-up does not move",
    "canary is not in the film",
    "slot moves",
    "the status is STOPPED / no task, not RUNNING / RUNNING",
    "Waited does not fire",
    "Fired fires",
  ]);
});
