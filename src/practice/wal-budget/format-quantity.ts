import {
  megabytesPerGigabyte,
  secondsPerHour,
  type Megabytes,
  type MegabytesPerSecond,
  type Seconds,
  type Share,
} from "./units.ts";

const upTo = (digits: number) => new Intl.NumberFormat("en", { maximumFractionDigits: digits });
const whole = upTo(0);
const tenths = upTo(1);
const thousandths = upTo(3);

/** `50,400 MB`: exact, as formulas and settings need it. */
export function exactSize(size: Megabytes): string {
  return `${whole.format(Math.ceil(size))} MB`;
}

/** `49500MB`: as PostgreSQL takes it, so that what is read and what is copied are one text. */
export function settingSize(size: Megabytes): string {
  return `${size}MB`;
}

/** `25 %`, which never breaks at the end of a line. */
export function percentWords(part: Share): string {
  return `${tenths.format(part * 100)}\u00a0%`;
}

/** `49.2 GB`: for reading. */
export function roundSize(size: Megabytes): string {
  if (size < megabytesPerGigabyte) return `${whole.format(size)} MB`;
  const gigabytes = size / megabytesPerGigabyte;
  return gigabytes < megabytesPerGigabyte
    ? `${tenths.format(gigabytes)} GB`
    : `${tenths.format(gigabytes / megabytesPerGigabyte)} TB`;
}

/** `25,200 s`. */
export function exactTime(time: Seconds): string {
  return `${whole.format(time)} s`;
}

/** `40 s`, `35 min`, `7 h`, `3.5 days`: for reading. */
export function roundTime(time: Seconds): string {
  if (!Number.isFinite(time)) return "never";
  if (time < 90) return `${whole.format(time)} s`;
  if (time < 2 * secondsPerHour) return `${whole.format(time / 60)} min`;
  if (time < 72 * secondsPerHour) return `${tenths.format(time / secondsPerHour)} h`;
  return `${tenths.format(time / 24 / secondsPerHour)} days`;
}

/** `2 MB/s`, `350 kB/s`: with enough digits to calculate with. */
export function rateWords(rate: MegabytesPerSecond): string {
  return rate < 1 ? `${thousandths.format(rate * 1024)} kB/s` : `${thousandths.format(rate)} MB/s`;
}

/** `0.2`, `0.125`: with enough digits to calculate with. */
export function shareWords(share: Share): string {
  return upTo(4).format(share);
}
