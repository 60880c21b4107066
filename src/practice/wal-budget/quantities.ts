import {
  megabytes,
  megabytesPerGigabyte,
  megabytesPerSecond,
  seconds,
  secondsPerHour,
  share,
  type Megabytes,
  type MegabytesPerSecond,
  type Seconds,
  type Share,
} from "./units.ts";

/** What a reader wrote, read; or what is wrong with it and how to write it. */
export type Read<Value> = { readonly value: Value } | { readonly mistake: string };

type Units = readonly (readonly [names: string, factor: number])[];

/** PostgreSQL's `GB`, df's `G` and `GiB` are the same: powers of 1024. */
const sizes: Units = [
  ["b byte bytes", 1 / 1024 / 1024],
  ["kb kib k", 1 / 1024],
  ["mb mib m", 1],
  ["gb gib g", megabytesPerGigabyte],
  ["tb tib t", megabytesPerGigabyte ** 2],
];

const times: Units = [
  ["s sec second seconds", 1],
  ["min minute minutes", 60],
  ["h hour hours", secondsPerHour],
  ["d day days", 24 * secondsPerHour],
];

/** A number with a unit: `2 MB`, `1.5h`, `50,400 MB`. */
function amount(text: string, units: Units): number | undefined {
  const [, digits = "", name = ""] = /^\s*([\d.,]+)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const [, factor] = units.find(([names]) => names.split(" ").includes(name.toLowerCase())) ?? [];
  const plain = digits.replace(/,(?=\d{3}(?!\d))/g, "");
  return factor === undefined || !/^\d+(\.\d+)?$/.test(plain) ? undefined : Number(plain) * factor;
}

/** Why a size cannot be read: `Mb` counts bits, `MB` bytes, and they differ by a factor of eight. */
const bits = (text: string) =>
  /[KMGT]b\b/.test(text) ? "Mb and Gb count bits: write MB or GB." : undefined;

/** Reads a size as PostgreSQL or df print it. A number alone is refused: it could be bytes or megabytes. */
export function readSize(text: string): Read<Megabytes> {
  const refused = bits(text);
  if (refused !== undefined) return { mistake: refused };
  const found = amount(text, sizes);
  return found === undefined
    ? { mistake: "Write a number and its unit: kB, MB, GB or TB." }
    : { value: megabytes(found) };
}

/** Reads WAL per second: `2 MB` or `2 MB/s`; more than nothing. */
export function readRate(text: string): Read<MegabytesPerSecond> {
  const refused = bits(text);
  if (refused !== undefined) return { mistake: refused };
  const found = amount(text.replace(/\/\s*s\s*$/i, ""), sizes);
  return found === undefined || found <= 0
    ? { mistake: "Write how much WAL a second brings, above zero: 2 MB/s or 350 kB/s." }
    : { value: megabytesPerSecond(found) };
}

/** Reads a time: `7 h`, `90 min`, `5min`. */
export function readTime(text: string): Read<Seconds> {
  const found = amount(text, times);
  return found === undefined
    ? { mistake: "Write a number and its unit: s, min, h or d." }
    : { value: seconds(found) };
}

/** Reads a percentage from 0 to a largest one. */
function readPercentage(text: string, largest: number): Read<Share> {
  const [, digits] = /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(text) ?? [];
  const percent = Number(digits);
  return percent <= largest
    ? { value: share(percent / 100) }
    : { mistake: `Write a percentage from 0 to ${largest}.` };
}

/** Reads the share of a disk that stays free, from 0 to 90 %. */
export const readShare = (text: string) => readPercentage(text, 90);

/** Reads a margin, from 0 to 300 %. */
export const readMargin = (text: string) => readPercentage(text, 300);
