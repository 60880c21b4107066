import { expect, test } from "vitest";
import { readMeasurements } from "../../../../src/records/read-measurements.ts";
import { openRecords } from "../../../../src/text/evidence/records.ts";
import { versionsPath } from "../../../../src/records/versions.ts";
import { verifiedPath } from "../../../../src/records/verified.ts";
import { ProblemError } from "../../../../src/problems/problem-error.ts";
import { runOfText, verifiedJson } from "../../support/evidence.ts";

const run = runOfText({ text: "```sql run\nSELECT 1;\n```\n" });
const versions = JSON.stringify({ postgresql: "18", kafka: "4.3", debezium: "3.7" });
const now = () => new Date("2026-12-31");

test("without a file there is no run", () => {
  expect(openRecords(() => undefined, now).runOf("slots")).toBeUndefined();
});

test("a run is found by the lesson's id, with how it has aged", () => {
  const files = new Map([
    [verifiedPath, verifiedJson({ slots: run })],
    [versionsPath, versions],
  ]);
  const records = openRecords((path) => files.get(path), now);
  expect(records.runOf("slots")).toEqual({ ...run, ages: ["old"] });
  expect(["wal", "constructor", undefined].map(records.runOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const again = { ...run, at: "2026-12-30T00:00:00.000Z" };
  files.set(verifiedPath, verifiedJson({ slots: again }));
  expect(records.runOf("slots")).toEqual({ ...again, ages: [] });
});

test("a damaged file is reported by its name", () => {
  const records = openRecords(() => "{", now);
  expect(() => records.runOf("slots")).toThrow(
    "lab/verified.json  evidence/unreadable\n  The file is not what the lab writes: SyntaxError: ",
  );
});

test("a file of versions that is missing or damaged is reported by its name", () => {
  for (const text of [undefined, "{"]) {
    const read = (path: string) => (path === verifiedPath ? verifiedJson({ slots: run }) : text);
    expect(() => openRecords(read, now).runOf("slots")).toThrow(
      "lab/versions.json  evidence/unreadable",
    );
  }
});

test("measurements are what the lab wrote, or none, and a damaged file names the command for it", () => {
  expect(readMeasurements(() => undefined)).toBeUndefined();
  expect(() => readMeasurements(() => "{")).toThrow(
    /lab\/measurements\/scaling\.json[^]*measure scaling/,
  );
});

test("a damaged record names the command that writes it, and is reported as a problem", () => {
  const open = () => openRecords(() => "{", now).runOf("slots");
  expect(open).toThrow(ProblemError);
  expect(open).toThrow(/npm run lab -- record/);
});
