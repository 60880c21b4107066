import type { SeriesSample } from "../records/series.ts";
import type { Unit } from "./rows.ts";

const upTo = (digits: number) => new Intl.NumberFormat("en", { maximumFractionDigits: digits });
const whole = upTo(0);
const tenths = upTo(1);
const thousandths = upTo(3);

/** `3.5 MB`, in PostgreSQL's units. */
function bytesInWords(bytes: number): string {
  if (Math.abs(bytes) < 1024) return `${whole.format(bytes)} B`;
  if (Math.abs(bytes) < 1024 ** 2) return `${whole.format(bytes / 1024)} kB`;
  return `${tenths.format(bytes / 1024 ** 2)} MB`;
}

/** A sample as a reader sees it: `47.7 s`, `3.5 MB`, `absent`, `NaN`. */
export function sampleWords(sample: SeriesSample, unit: Unit): string {
  if (sample === undefined) return "absent";
  if (Number.isNaN(sample)) return "NaN";
  // Debezium says -1 ms until there was an event.
  if (unit === "seconds" && sample === -0.001) return "−1 (none yet)";
  switch (unit) {
    case "bytes":
      return bytesInWords(sample);
    case "seconds":
      return `${(Math.abs(sample) < 1 ? thousandths : tenths).format(sample)} s`;
    case "share":
      return `${tenths.format(sample * 100)} %`;
    case "per second":
      return `${tenths.format(sample)}/s`;
    case "records":
    case "state":
      return whole.format(sample);
  }
}

/**
 * Seconds since the fault as a reader sees them, the same on a film's page and in the player: `−5 s`,
 * `0 s`, `+12.3 s`.
 */
export function signedSeconds(second: number, digits = 0): string {
  const shown = Math.abs(second).toFixed(digits);
  const isZero = Number(shown) === 0;
  const sign = second < 0 ? "−" : "+";
  return `${isZero ? "" : sign}${shown} s`;
}
