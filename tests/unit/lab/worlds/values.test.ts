import { describe, expect, test } from "vitest";
import { plainOfEvent, plainOfText, type Column } from "../../../../lab/worlds/judge/values.ts";

const column = (type: string, scale: number | null = null): Column => ({ name: "c", type, scale });

describe("a value of a table and the same value of an event are alike", () => {
  test.each([
    [column("int8"), "42", 42],
    [column("text"), "a", "a"],
    // numeric(12,2): two's complement of the digits, most significant byte first.
    [column("numeric", 2), "10.50", Buffer.from([0x04, 0x1a]).toString("base64")],
    [column("numeric", 2), "-10.50", Buffer.from([0xfb, 0xe6]).toString("base64")],
    [column("numeric", 2), "0.05", Buffer.from([5]).toString("base64")],
    [column("numeric", 2), "1.28", Buffer.from([0x00, 0x80]).toString("base64")],
    [column("numeric", 0), "300", Buffer.from([0x01, 0x2c]).toString("base64")],
    [column("numeric"), "0.125", { scale: 3, value: Buffer.from([125]).toString("base64") }],
    [column("numeric"), "100", { scale: 0, value: Buffer.from([100]).toString("base64") }],
    [column("timestamptz"), "2026-01-31 10:00:00.5+00", "2026-01-31T10:00:00.500000Z"],
    [column("timestamptz"), "2026-01-31 10:00:00+00", "2026-01-31T10:00:00Z"],
    [column("timestamp"), "2026-01-31 10:00:00.000001", 1769853600000001],
    [column("timestamp"), "2026-01-31 10:00:00", 1769853600000000],
    [column("date"), "2026-01-31", 20484],
    [column("bool"), "t", true],
    [column("bool"), "f", false],
    [column("jsonb"), '{"a": 1, "b": [2, {"d": 1, "c": 2}]}', '{"b":[2,{"c":2,"d":1}],"a":1}'],
    [column("text"), null, null],
    [column("numeric", 2), null, null],
    [column("numeric", 2), "-1.28", Buffer.from([0x80]).toString("base64")],
    [column("numeric", 0), "0", Buffer.from([0]).toString("base64")],
    [
      column("numeric", 0),
      "4611686018427387905",
      Buffer.from("4000000000000001", "hex").toString("base64"),
    ],
    [column("numeric"), "1.50", { scale: 1, value: Buffer.from([15]).toString("base64") }],
    [column("numeric"), "2.00", { scale: 0, value: Buffer.from([2]).toString("base64") }],
    [column("json"), '{"a": 1, "b": null}', '{"b":null,"a":1}'],
    [column("jsonb"), '{"a": null}', '{"a":null}'],
  ])("%j %s", (shape, text, value) => {
    expect(plainOfEvent(shape, value)).toBe(plainOfText(shape, text));
  });
});

describe("values that differ are not alike", () => {
  test.each([
    [column("numeric", 2), "10.51", Buffer.from([0x04, 0x1a]).toString("base64")],
    [column("numeric", 2), "105.00", Buffer.from([0x04, 0x1a]).toString("base64")],
    [column("numeric", 0), "300", Buffer.from([3]).toString("base64")],
    [column("numeric", 1), "10.5", Buffer.from([15]).toString("base64")],
    [column("timestamptz"), "2026-01-31 10:00:00.51+00", "2026-01-31T10:00:00.5Z"],
    [column("timestamptz"), "2026-01-31 10:00:00.05+00", "2026-01-31T10:00:00.5Z"],
    [column("date"), "2026-02-01", 20484],
    [column("bool"), "t", false],
    [column("jsonb"), '{"a": [1, 2]}', '{"a": [2, 1]}'],
    [column("text"), "null", null],
  ])("%j %s", (shape, text, value) => {
    expect(plainOfEvent(shape, value)).not.toBe(plainOfText(shape, text));
  });
});

test.each(["text", "numeric", "jsonb", "timestamptz"])(
  "a %s that an event leaves out is no value, and one it does not have is NULL",
  (type) => {
    const left = "__debezium_unavailable_value";
    expect(plainOfEvent(column(type), left)).toBe(left);
    expect(plainOfEvent(column(type), undefined)).toBeNull();
  },
);
