/**
 * Values of PostgreSQL and of Debezium's events in one form, so that they can be compared: the
 * connector's default settings and the JSON converter without schemas.
 */

/** What Debezium sends for a value that is stored out of line and did not change. */
export const unavailable = "__debezium_unavailable_value";

/** A column as the judge needs it. */
export interface Column {
  readonly name: string;
  /** The type's name in `pg_type`, such as `numeric` or `timestamptz`. */
  readonly type: string;
  /** Digits after the decimal point; `null` for a numeric without a scale. */
  readonly scale: number | null;
}

/** A value in the form in which both sides are compared; `null` for NULL. */
export type Plain = string | null;

function decimalOf(base64: string, scale: number): string {
  const bytes = Buffer.from(base64, "base64");
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  if ((bytes[0] ?? 0) >= 128) value -= 1n << BigInt(8 * bytes.length);
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const sign = value < 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - scale);
  return scale > 0 ? `${sign}${whole}.${digits.slice(-scale)}` : `${sign}${whole}`;
}

/** Without zeros at the end of its fraction: each side keeps as many as it likes. */
const plainDecimal = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** JSON with the fields of its objects in order. */
function plainJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A time in UTC, as `2026-01-31 10:00:00.5`. */
const plainTime = (text: string) =>
  text
    .replace("T", " ")
    .replace(/(?:Z|\+00(?::?00)?)$/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

function timeOf(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const fraction = String(microseconds - seconds * 1e6).padStart(6, "0");
  return plainTime(`${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}`);
}

const dateOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** A value as PostgreSQL writes it, with the session's time zone UTC. */
export function plainOfText({ type }: Column, text: string | null): Plain {
  if (text === null) return null;
  switch (type) {
    case "numeric":
      return plainDecimal(text);
    case "json":
    case "jsonb":
      return plainJson(text);
    case "timestamptz":
    case "timestamp":
      return plainTime(text);
    case "bool":
      return String(text === "t");
    default:
      return text;
  }
}

/** A numeric of a declared scale is its bytes, another one says its scale with them. */
function plainNumeric(value: unknown, scale: number | null): string {
  if (typeof value === "string") return plainDecimal(decimalOf(value, scale ?? 0));
  const own = value as { scale: number; value: string };
  return plainDecimal(decimalOf(own.value, own.scale));
}

/** A value of an event. */
export function plainOfEvent({ type, scale }: Column, value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (value === unavailable) return unavailable;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  switch (type) {
    case "numeric":
      return plainNumeric(value, scale);
    case "json":
    case "jsonb":
      return plainJson(text);
    case "timestamptz":
      return plainTime(text);
    case "timestamp":
      return timeOf(Number(value));
    case "date":
      return dateOf(Number(value));
    default:
      return text;
  }
}
