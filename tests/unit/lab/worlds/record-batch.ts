import { gzipSync, zstdCompressSync } from "node:zlib";

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

/**
 * A record batch as a broker stores it.
 * @param pairs key and value of each record
 * @param attributes its lowest three bits are the compression
 */
export function batch(base: number, pairs: readonly Pair[], attributes = 0): Buffer {
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
