import { expect, test } from "vitest";
import { agesOf, dayOf } from "../../../../src/text/evidence/age.ts";
import { newestVersions, versionsLine } from "../../../../src/records/versions.ts";

const versions = { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" };
const run = { at: "2026-11-01T12:00:00.000Z", versions };

test.for([
  ["on its own day", "2026-11-01T13:00:00Z", []],
  ["30 days later to the second", "2026-12-01T12:00:00Z", []],
  ["a second after that", "2026-12-01T12:00:01Z", ["old"]],
] as const)("a run on the newest versions, %s", ([, now, ages]) => {
  expect(agesOf(run, new Date(now), versions)).toEqual(ages);
});

test.for([
  ["the same exact versions", versions, []],
  ["the same lines of versions", { postgresql: "18", kafka: "4.3", debezium: "3.7" }, []],
  ["a newer patch", { ...versions, postgresql: "18.5" }, ["older-versions"]],
  ["a line that begins with the same digits", { ...versions, kafka: "4" }, []],
  ["a line that is not the beginning", { ...versions, postgresql: "1" }, ["older-versions"]],
] as const)("a run of today, when the lab has %s", ([, newest, ages]) => {
  expect(agesOf(run, new Date(run.at), newest)).toEqual(ages);
});

test("a run can be old in both ways", () => {
  expect(agesOf(run, new Date("2027-01-01"), { ...versions, debezium: "3.8.0.Final" })).toEqual([
    "old",
    "older-versions",
  ]);
});

test("the day of a run is that in UTC", () => {
  expect(dayOf({ at: "2026-11-23T23:59:59.999Z" })).toBe("2026-11-23");
});

test("exact versions count where the lab names them, else the lines that are taught", () => {
  const taught = { postgresql: "18", kafka: "4.3", debezium: "3.7" };
  expect(newestVersions(JSON.stringify(taught))).toEqual(taught);
  expect(newestVersions(JSON.stringify({ ...taught, exact: { ...versions, log4j: "2" } }))).toEqual(
    versions,
  );
});

test("versions are named in one line", () => {
  expect(versionsLine(versions)).toBe("PostgreSQL 18.4 · Kafka 4.3.1 · Debezium 3.7.0.Final");
});
