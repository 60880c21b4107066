import { describe, expect, test } from "vitest";
import { nothingVerified, parseVerified } from "../../../src/records/verified.ts";

const versions = { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" };
const block = { hash: "0123456789abcdef".repeat(4), status: "passed", seconds: 0.5, values: ["5"] };
const run = {
  at: "2026-11-23T12:00:00.000Z",
  stack: "native",
  names: ["default", "other"],
  versions,
  blocks: [block],
};
const file = (changes: object) => ({ format: 1, lessons: { example: { ...run, ...changes } } });
const withBlock = (changes: object) => file({ blocks: [{ ...block, ...changes }] });
const reads = (content: unknown) => () => parseVerified(JSON.stringify(content));

test("what the lab writes is read, also where nothing was run", () => {
  expect(reads(file({}))()).toEqual(file({}));
  expect(reads(nothingVerified)()).toEqual({ format: 1, lessons: {} });
  expect(reads(file({ stack: "compose", names: ["default"] }))).not.toThrow();
  expect(reads(withBlock({ status: "failed", seconds: 0 }))).not.toThrow();
});

describe("it is not read", () => {
  test.for([
    ["of another format", { ...file({}), format: 2 }],
    ["with a field that nobody knows", { ...file({}), extra: 1 }],
    ["with an unknown field of a run", file({ extra: 1 })],
    ["on a day without a time", file({ at: "2026-11-23" })],
    ["of another stack", file({ stack: "cloud" })],
    ["with other names", file({ names: ["mine"] })],
    ["with no names", file({ names: [] })],
    ["with an unknown version", file({ versions: { ...versions, java: "25" } })],
    ["without a version", file({ versions: { kafka: "4.3.1" } })],
    ["with half a hash", withBlock({ hash: "abc" })],
    ["with a longer hash", withBlock({ hash: `${block.hash}0` })],
    ["with something before a hash", withBlock({ hash: `x${block.hash}` })],
    ["with a hash of capitals", withBlock({ hash: "A".repeat(64) })],
    ["with a block that nearly passed", withBlock({ status: "nearly" })],
    ["with a block that ended before it began", withBlock({ seconds: -1 })],
    ["with values that are no texts", withBlock({ values: [5] })],
    ["with an unknown field of a block", withBlock({ extra: 1 })],
  ] as const)("%s", ([, content]) => {
    expect(reads(content)).toThrow();
  });
});
