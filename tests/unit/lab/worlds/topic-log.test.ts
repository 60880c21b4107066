import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  recordsOfSegment,
  recordsOfTopic,
  topicIds,
} from "../../../../lab/worlds/judge/topic-log.ts";
import { batch } from "./record-batch.ts";

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

  test("are told apart by the length of each text: none, empty, or of two bytes' length", () => {
    const pairs = [
      [null, ""],
      ["", null],
      ["k".repeat(64), "v"],
    ] as const;
    const read = recordsOfSegment(batch(0, pairs), 0).map(({ key, value }) => [key, value]);
    expect(read).toEqual(pairs);
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
      "00000000000000000000.log.deleted": batch(0, [["old", "0"]]),
      "partition.metadata": "version: 0\ntopic_id: abc\n",
    });
    write("cdc.orders-1", { "00000000000000000000.log": batch(0, [["c", "3"]]) });
    write("cdc.orders-2-0", { "00000000000000000000.log": batch(0, [["d", "4"]]) });
    write("cdc.orders-0.1f2e-delete", {
      "00000000000000000000.log": batch(0, [["gone", "6"]]),
      "partition.metadata": "version: 0\ntopic_id: gone\n",
    });
    writeFileSync(join(directory, "meta.properties"), "");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test("gives all records of a topic, segment by segment, and of no other", () => {
    const values = (topic: string) => recordsOfTopic(directory, topic).map(({ value }) => value);
    expect(values("cdc.orders")).toEqual(["1", "2", "3"]);
    expect(values("cdc.orders-2")).toEqual(["4"]);
    expect(values("nothing")).toEqual([]);
  });

  test("gives the records of more than ten partitions", () => {
    write("cdc.many-10", { "00000000000000000000.log": batch(0, [["e", "5"]]) });
    expect(recordsOfTopic(directory, "cdc.many")).toMatchObject([{ partition: 10, value: "5" }]);
  });

  test("gives the ids of the topics; one that is being deleted has none", () => {
    write("cdc.new-0", { "partition.metadata": "version: 0\n" });
    expect(topicIds(directory)).toEqual({ "cdc.orders": "abc", "cdc.new": "" });
  });
});
