import { createHash } from "node:crypto";

/** Numbers that look like chance and are the same each time for a seed. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** True so often, from 0 for never to 1 for always. */
  readonly chance: (often: number) => boolean;
  /** Text that cannot be compressed: hexadecimal digits. */
  readonly text: (length: number) => string;
  /** Numbers of its own for a part of the work: what another part draws does not change them. */
  readonly of: (part: string) => Random;
}

/** Numbers for a seed, such as `connect-cluster-lost/deleted/7`. */
export function randomOf(seed: string): Random {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  // Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: <T>(list: readonly [T, ...T[]]) => list[int(0, list.length - 1)] as T,
    chance: (often) => next() < often,
    text: (length) => {
      let text = "";
      while (text.length < length) text += int(0, 0xfffffff).toString(16).padStart(7, "0");
      return text.slice(0, length);
    },
    of: (part) => randomOf(`${seed}/${part}`),
  };
}
