import { expect, test } from "vitest";
import { openRecords } from "../../../src/evidence/records.ts";
import { versionsPath } from "../../../src/evidence/versions.ts";
import { verifiedPath } from "../../../src/fences/verified.ts";
import { runOfText, verifiedJson } from "../support/evidence.ts";

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
