/**
 * A position in the WAL as a number of bytes, from the text that PostgreSQL prints, such as
 * `0/23BB288`; `undefined` when the text is none. A double holds every position up to 8 PiB of WAL.
 */
export function lsnBytes(text: string | undefined): number | undefined {
  const [, high, low] = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text ?? "") ?? [];
  if (high === undefined || low === undefined) return undefined;
  return parseInt(high, 16) * 2 ** 32 + parseInt(low, 16);
}

/** The bytes from one position to another; `undefined` when one of them is none. */
export function lsnDistance(from: string | undefined, to: string | undefined) {
  const [begin, end] = [lsnBytes(from), lsnBytes(to)];
  return begin === undefined || end === undefined ? undefined : end - begin;
}

const units = ["bytes", "kB", "MB", "GB", "TB", "PB"];

/**
 * The bytes of a size as a query prints it: `312 GB`, `1,600 MB`, `16777216`. `undefined` when the
 * text is none, such as a time.
 */
export function sizeInBytes(text: string): number | undefined {
  const plain = text.replace(/,(?=\d{3})/g, "");
  const [, digits, unit = ""] =
    /^(-?\d+(?:\.\d+)?)\s?(bytes|b|(?:k|m|g|t|p)i?b)?$/i.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const power = ["k", "m", "g", "t", "p"].indexOf(unit.charAt(0).toLowerCase()) + 1;
  return Number(digits) * 1024 ** power;
}

/** A number of bytes in the unit that PostgreSQL's `pg_size_pretty` takes: 1,024 of one make the next. */
export function bytesInWords(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (Math.abs(size) >= 1024 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  const digits = unit === 0 || Math.abs(size) >= 100 ? 0 : 1;
  const shown = size.toLocaleString("en-US", { maximumFractionDigits: digits });
  return `${shown} ${units[unit] ?? ""}`;
}
