import { expect, test } from "vitest";
import { readShown, shownQuery } from "../../../../src/practice/film-player/player-address.ts";

const known = ["healthy", "full-queue", "slot-lost"];
const read = (query: string) => readShown(query, known, "full-queue");

test("an address brings back what was shown", () => {
  const shown = { film: "slot-lost", beside: "healthy", at: -12 };
  expect(read(shownQuery(shown))).toEqual(shown);
  expect(read(shownQuery({ film: "healthy", at: 3 }))).toEqual({
    film: "healthy",
    beside: undefined,
    at: 3,
  });
});

test("films that there are not, and seconds that are none, are left out", () => {
  expect(read("?film=meteor&beside=%00&at=1.5")).toEqual({
    film: "full-queue",
    beside: undefined,
    at: 0,
  });
  expect(read("")).toEqual({ film: "full-queue", beside: undefined, at: 0 });
});
