import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, zstdDecompressSync } from "node:zlib";

/** A record of a topic. A tombstone has no value. */
export interface TopicRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
}

/** Places in a record batch: https://kafka.apache.org/documentation/#recordbatch */
const place = { length: 8, attributes: 21, count: 57, records: 61 } as const;

const unreadable = (): Buffer => {
  throw new Error("The producer compresses with snappy or lz4, which the judge cannot read.");
};

/** By the number that stands in the attributes of a batch. */
const decompress: readonly ((data: Buffer) => Buffer)[] = [
  (data) => data,
  gunzipSync,
  unreadable,
  unreadable,
  zstdDecompressSync,
];

/** Reads whole numbers of Kafka's variable length from a buffer, one after the other. */
function reader(data: Buffer) {
  let at = 0;
  const varint = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = data.readUInt8(at++);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 128;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const text = () => {
    const length = varint();
    if (length < 0) return null;
    at += length;
    return data.toString("utf8", at - length, at);
  };
  const to = (next: number) => (at = next);
  return { varint, text, to, here: () => at };
}

function recordsOf(batch: Buffer, partition: number): TopicRecord[] {
  const attributes = batch.readInt16BE(place.attributes);
  // Marks of transactions hold nothing that was produced.
  if ((attributes & 0b10_0000) !== 0) return [];
  const base = Number(batch.readBigInt64BE(0));
  const unpack = decompress[attributes & 0b111] ?? unreadable;
  const { varint, text, to, here } = reader(unpack(batch.subarray(place.records)));
  const records: TopicRecord[] = [];
  for (let left = batch.readInt32BE(place.count); left > 0; left--) {
    const length = varint();
    const end = here() + length;
    to(here() + 1);
    varint();
    const offset = base + varint();
    records.push({ partition, offset, key: text(), value: text() });
    to(end);
  }
  return records;
}

/** The records of a segment, without what is not complete at its end. */
export function recordsOfSegment(segment: Buffer, partition: number): TopicRecord[] {
  const records: TopicRecord[] = [];
  let at = 0;
  while (at + place.records <= segment.length) {
    const next = at + 12 + segment.readInt32BE(at + place.length);
    if (next > segment.length) break;
    for (const record of recordsOf(segment.subarray(at, next), partition)) records.push(record);
    at = next;
  }
  return records;
}

/** Directories of the broker by topic: `orders-0` is partition 0 of `orders`. */
function partitionsOf(directory: string): { topic: string; partition: number; path: string }[] {
  return readdirSync(directory).flatMap((name) => {
    const [, topic, partition] = /^(.+)-(\d+)$/.exec(name) ?? [];
    if (topic === undefined) return [];
    return [{ topic, partition: Number(partition), path: join(directory, name) }];
  });
}

/**
 * All records of a topic, read from the broker's files: no program of Kafka has to start, and no
 * consumer decides when it has read enough.
 * @param directory of the broker's data
 * @returns none when there is no such topic
 */
export function recordsOfTopic(directory: string, topic: string): TopicRecord[] {
  const partitions = partitionsOf(directory).filter((found) => found.topic === topic);
  return partitions.flatMap(({ partition, path }) => {
    const segments = readdirSync(path).filter((file) => file.endsWith(".log"));
    return segments
      .sort()
      .flatMap((file) => recordsOfSegment(readFileSync(join(path, file)), partition));
  });
}

/** The broker's topics with their ids: a topic that was deleted and made again has another one. */
export function topicIds(directory: string): Record<string, string> {
  const topics: Record<string, string> = {};
  for (const { topic, path } of partitionsOf(directory)) {
    const file = join(path, "partition.metadata");
    // A partition that is just being made or removed has no such file.
    if (!existsSync(file)) continue;
    topics[topic] = /topic_id: (\S+)/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  }
  return topics;
}
