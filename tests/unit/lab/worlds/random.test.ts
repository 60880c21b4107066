import { expect, test } from "vitest";
import { draw } from "../../../../lab/worlds/run-plan.ts";
import { randomOf } from "../../../../lab/worlds/random.ts";
import { labVersions } from "../../../../lab/stack/topology.ts";

const ten = (seed: string) => {
  const random = randomOf(seed);
  return Array.from({ length: 10 }, () => random.next());
};

test("a seed gives the same numbers each time, another one others", () => {
  expect(ten("a")).toEqual(ten("a"));
  expect(ten("a")).not.toEqual(ten("b"));
  expect(new Set(ten("a")).size).toBe(10);
});

test("a part has numbers of its own, whatever else is drawn", () => {
  const [fresh, used] = [randomOf("a"), randomOf("a")];
  used.next();
  expect(fresh.of("part").next()).toBe(used.of("part").next());
  expect(fresh.of("part").next()).not.toBe(fresh.of("other").next());
});

test("whole numbers reach both ends and nothing beyond", () => {
  const random = randomOf("ends");
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test("chances are as often as they say", () => {
  const random = randomOf("often");
  const count = (often: number) =>
    Array.from({ length: 2000 }, () => random.chance(often)).filter(Boolean).length;
  expect(count(0)).toBe(0);
  expect(count(1)).toBe(2000);
  expect(count(0.3)).toBeGreaterThan(500);
  expect(count(0.3)).toBeLessThan(700);
});

test("text has its length and is no repetition", () => {
  const text = randomOf("text").text(20_001);
  expect(text).toHaveLength(20_001);
  expect(text).toMatch(/^[0-9a-f]+$/);
  expect(text.slice(0, 100)).not.toBe(text.slice(100, 200));
});

test("seeds draw every kind of run, and a seed always the same", () => {
  const all = Array.from({ length: 60 }, (_, seed) => draw(randomOf(String(seed)), labVersions));
  expect(draw(randomOf("7"), labVersions)).toEqual(all[7]);
  expect(new Set(all.map(({ flush }) => flush))).toEqual(new Set([5000, 60_000]));
  expect(new Set(all.map(({ nameSet }) => nameSet))).toEqual(new Set(["default", "other"]));
  expect(new Set(all.map(({ foreignSlot }) => foreignSlot)).size).toBe(2);
  const interrupted = all.flatMap(({ interruption }) => interruption ?? []);
  expect(interrupted.length).toBeGreaterThan(20);
  expect(interrupted.length).toBeLessThan(40);
  const afterChanges = interrupted.filter(({ after }) => after === "changes");
  expect(new Set(afterChanges.map(({ count }) => count))).toEqual(new Set([1, 2, 3, 4]));
  expect(afterChanges.length).toBeLessThan(interrupted.length);
  // The default of 60 s is what most readers have.
  expect(all.filter(({ flush }) => flush === 60_000).length).toBeGreaterThan(30);
});
