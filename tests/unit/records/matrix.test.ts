import { describe, expect, test } from "vitest";
import { newestFirst, parseMatrixFile } from "../../../src/records/matrix.ts";

const versions = { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" };
const block = { line: 12, result: "differs", diff: ["-a", "+b"] };
const proofs = { passed: 3, failed: 1, skipped: 0, failing: ["a proof"] };
const cell = {
  postgresql: "18",
  debezium: "3.7",
  versions,
  at: "2026-11-23T12:00:00.000Z",
  stack: "native",
  passed: 10,
  failed: 0,
  differs: 1,
  note: "A message has other words.",
  lessons: { example: [block] },
  proofs,
};
const gap = {
  debezium: "3.7",
  versions,
  at: "2026-11-23T12:00:00.000Z",
  end: "streams",
  gapRows: 5,
  reached: 0,
  says: ["a message"],
};
const good = { format: 1, cells: [cell], silentGap: [gap] };
const reads = (content: unknown) => () => parseMatrixFile(JSON.stringify(content));

test("what the lab writes is read", () => {
  expect(reads(good)()).toEqual(good);
  const least = {
    ...cell,
    stack: "compose",
    note: undefined,
    lessons: undefined,
    proofs: undefined,
  };
  expect(reads({ format: 1, cells: [least] })().cells).toHaveLength(1);
  for (const end of ["streams", "failed", "retries", "does-not-start"])
    expect(reads({ ...good, silentGap: [{ ...gap, end }] })).not.toThrow();
  const failed = { ...cell, lessons: { example: [{ ...block, result: "failed" }] } };
  expect(reads({ ...good, cells: [failed] })).not.toThrow();
});

describe("it is not read", () => {
  const cells = (changes: object) => ({ ...good, cells: [{ ...cell, ...changes }] });
  const gaps = (changes: object) => ({ ...good, silentGap: [{ ...gap, ...changes }] });
  test.for([
    ["of another format", { ...good, format: 2 }],
    ["with a field that nobody knows", { ...good, extra: 1 }],
    ["with an unknown field of a cell", cells({ extra: 1 })],
    ["with an unknown field of a gap", gaps({ extra: 1 })],
    ["with an unknown version", cells({ versions: { ...versions, java: "25" } })],
    ["without a version", cells({ versions: { postgresql: "18.4" } })],
    ["with a count below zero", cells({ passed: -1 })],
    ["with half a block", cells({ failed: 0.5 })],
    ["on a day without a time", cells({ at: "2026-11-23" })],
    ["of another stack", cells({ stack: "cloud" })],
    ["with a note that is no text", cells({ note: 1 })],
    ["with a block that passed", cells({ lessons: { a: [{ ...block, result: "passed" }] } })],
    ["with a block on line 0", cells({ lessons: { a: [{ ...block, line: 0 }] } })],
    ["with a block without a diff", cells({ lessons: { a: [{ line: 1, result: "failed" }] } })],
    ["with an unknown field of a block", cells({ lessons: { a: [{ ...block, extra: 1 }] } })],
    ["with proofs that were not counted", cells({ proofs: {} })],
    ["with an unknown field of proofs", cells({ proofs: { ...proofs, extra: 1 } })],
    ["with a gap that ended otherwise", gaps({ end: "well" })],
    ["with a gap of no rows at all", gaps({ gapRows: undefined })],
  ] as const)("%s", ([, content]) => {
    expect(reads(content)).toThrow();
  });
});

test("the newest line comes first, by its numbers", () => {
  expect(["9", "18", "3.9", "3.10", "17"].sort(newestFirst)).toEqual([
    "18",
    "17",
    "9",
    "3.10",
    "3.9",
  ]);
});
