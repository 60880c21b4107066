import { globSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { runsOf } from "../../../../lab/torture/torture.ts";
import { drawnOf } from "../../../../lab/torture/one-run.ts";
import { versionsFor } from "../../../../lab/torture/versions.ts";
import { worlds } from "../../../../lab/worlds/registry.ts";

const line = (version: string, parts: number) => version.split(".").slice(0, parts).join(".");

test("two seeds of five worlds see every line of PostgreSQL and of Kafka", () => {
  const runs = [0, 1, 2, 3, 4].flatMap((index) => [1, 2].map((seed) => versionsFor(index, seed)));
  const postgresql = new Set(runs.map((run) => line(run.postgresql, 1)));
  expect([...postgresql].sort()).toEqual(["13", "14", "15", "16", "17", "18"]);
  const kafka = new Set(runs.map((run) => line(run.kafka, 2)));
  expect([...kafka].sort()).toEqual(["3.7", "3.9", "4.0", "4.3"]);
});

test("a world that needs a newer PostgreSQL never gets an older one", () => {
  const runs = Array.from(
    { length: 12 },
    (_, seed) => versionsFor(3, seed, { since: 17 }).postgresql,
  );
  expect(new Set(runs.map((version) => line(version, 1)))).toEqual(new Set(["17", "18"]));
  expect(() => versionsFor(0, 1, { since: 99 })).toThrow("no PostgreSQL from 99");
});

test("a world of older lines of PostgreSQL never gets a newer one", () => {
  const runs = Array.from(
    { length: 12 },
    (_, seed) => versionsFor(3, seed, { until: 14 }).postgresql,
  );
  expect(new Set(runs.map((version) => line(version, 1)))).toEqual(new Set(["13", "14"]));
});

test("a seed gives a world the same versions every time", () => {
  const [world] = worlds;
  if (!world) throw new Error("There is no world.");
  expect(drawnOf({ world, seed: 5 })).toEqual(drawnOf({ world, seed: 5 }));
});

test("a day draws one world of each runbook, and goes through all of them", () => {
  const runbooks = ["slot-lost", "connect-cluster-lost"];
  const ofDay = (seed: number) => runsOf({ runbooks, seeds: [seed], one: true });
  expect(ofDay(7).map(({ world }) => world.runbook)).toEqual(runbooks);
  const seen = new Set([7, 8, 9, 10, 11, 12].map((seed) => ofDay(seed)[0]?.world.name));
  expect(seen).toEqual(
    new Set(worlds.filter(({ runbook }) => runbook === "slot-lost").map(({ name }) => name)),
  );
});

test("every runbook has at least three ways in and two look-alikes, each with a name of its own", () => {
  const byRunbook = Map.groupBy(worlds, ({ runbook }) => runbook);
  for (const [runbook, own] of byRunbook) {
    const count = (kind: string) => own.filter((world) => world.kind === kind).length;
    expect(count("incident"), runbook).toBeGreaterThanOrEqual(3);
    expect(count("look-alike"), runbook).toBeGreaterThanOrEqual(2);
    expect(new Set(own.map(({ name }) => name)).size, runbook).toBe(own.length);
  }
  const files = globSync("src/content/runbooks/*.mdx").map((file) => basename(file, ".mdx"));
  expect(files).toEqual(expect.arrayContaining([...byRunbook.keys()]));
  expect(byRunbook.size).toBeGreaterThanOrEqual(22);
});
