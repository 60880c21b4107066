import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  recordsOfSegment,
  recordsOfTopic,
  topicIds,
} from "../../../../lab/worlds/judge/topic-log.ts";

function varint(value: number): Buffer {
  let left = value >= 0 ? value * 2 : -value * 2 - 1;
  const bytes: number[] = [];
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, left]);
}

const text = (value: string | null) =>
  value === null
    ? varint(-1)
    : Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)]);

function record(delta: number, key: string | null, value: string | null): Buffer {
  const header = Buffer.concat([varint(1), text("h"), text("v")]);
  const body = Buffer.concat([
    Buffer.from([0]),
    varint(1000),
    varint(delta),
    text(key),
    text(value),
    header,
  ]);
  return Buffer.concat([varint(body.length), body]);
}

type Pair = readonly [string | null, string | null];

/** A record batch as a broker stores it. */
function batch(base: number, pairs: readonly Pair[], attributes = 0): Buffer {
  const plain = Buffer.concat(pairs.map(([key, value], delta) => record(delta, key, value)));
  const packs: Readonly<Record<number, (data: Buffer) => Buffer>> = {
    1: gzipSync,
    4: zstdCompressSync,
  };
  const records = packs[attributes & 7]?.(plain) ?? plain;
  const head = Buffer.alloc(61);
  head.writeBigInt64BE(BigInt(base), 0);
  head.writeInt32BE(61 - 12 + records.length, 8);
  head.writeInt8(2, 16);
  head.writeInt16BE(attributes, 21);
  head.writeInt32BE(pairs.length - 1, 23);
  head.writeInt32BE(pairs.length, 57);
  return Buffer.concat([head, records]);
}

const long = "x".repeat(20_000);

describe("the records of a segment", () => {
  test("are those of its batches, in order, with what is null", () => {
    const segment = Buffer.concat([
      batch(5, [
        ["k", "ä"],
        ["k", null],
      ]),
      batch(7, [[null, long]]),
    ]);
    expect(recordsOfSegment(segment, 3)).toEqual([
      { partition: 3, offset: 5, key: "k", value: "ä" },
      { partition: 3, offset: 6, key: "k", value: null },
      { partition: 3, offset: 7, key: null, value: long },
    ]);
  });

  test.each([1, 4])("are read through compression %i", (attributes) => {
    expect(recordsOfSegment(batch(0, [["k", long]], attributes), 0)).toMatchObject([
      { key: "k", value: long },
    ]);
  });

  test.each([2, 3])("are not guessed through compression %i", (attributes) => {
    expect(() => recordsOfSegment(batch(0, [["k", "v"]], attributes), 0)).toThrow(/snappy or lz4/);
  });

  test("do not hold the marks of transactions", () => {
    const segment = Buffer.concat([batch(0, [["k", "v"]], 0b10_0000), batch(1, [["k", "w"]])]);
    expect(recordsOfSegment(segment, 0).map(({ value }) => value)).toEqual(["w"]);
  });

  test("do not hold a batch that is just being written", () => {
    const [whole, half] = [batch(0, [["k", "v"]]), batch(1, [["k", "w"]])];
    for (const length of [10, 61, half.length - 1]) {
      const segment = Buffer.concat([whole, half.subarray(0, length)]);
      expect(recordsOfSegment(segment, 0)).toHaveLength(1);
    }
  });
});

describe("a broker's directory", () => {
  let directory = "";
  const write = (name: string, files: Readonly<Record<string, Buffer | string>>) => {
    mkdirSync(join(directory, name));
    for (const [file, content] of Object.entries(files))
      writeFileSync(join(directory, name, file), content);
  };
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "topic-log-"));
    write("cdc.orders-0", {
      "00000000000000000001.log": batch(1, [["b", "2"]]),
      "00000000000000000000.log": batch(0, [["a", "1"]]),
      "00000000000000000000.index": "",
      "partition.metadata": "version: 0\ntopic_id: abc\n",
    });
    write("cdc.orders-1", { "00000000000000000000.log": batch(0, [["c", "3"]]) });
    write("cdc.orders-2-0", { "00000000000000000000.log": batch(0, [["d", "4"]]) });
    writeFileSync(join(directory, "meta.properties"), "");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test("gives all records of a topic, segment by segment, and of no other", () => {
    const values = (topic: string) => recordsOfTopic(directory, topic).map(({ value }) => value);
    expect(values("cdc.orders")).toEqual(["1", "2", "3"]);
    expect(values("cdc.orders-2")).toEqual(["4"]);
    expect(values("nothing")).toEqual([]);
  });

  test("gives the ids of the topics", () => {
    expect(topicIds(directory)).toEqual({ "cdc.orders": "abc" });
  });
});
