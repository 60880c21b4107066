import { describe, expect, it } from "vitest";
import { decodeSeries, encodeSeries, isSeries, scaleOf } from "../../../src/records/series.ts";

describe("a series as text", () => {
  it("is the difference to the sample before, with what repeats counted", () => {
    const samples = [17, 17, 17, 17, undefined, undefined, 37, Number.NaN, 36];
    const text = "17 0x3 _x2 20 nan -1";
    expect(encodeSeries(samples, 1)).toBe(text);
    expect(decodeSeries(text, 1)).toEqual(samples);
  });

  it("keeps three digits behind the point", () => {
    const samples = [0.5, 0.501, undefined, -2.25];
    expect(scaleOf(samples)).toBe(1000);
    expect(decodeSeries(encodeSeries(samples, 1000), 1000)).toEqual(samples);
  });

  it("needs no scale for whole numbers, gaps and NaN", () => {
    expect(scaleOf([1, undefined, Number.NaN, -40])).toBe(1);
  });

  it.each(["", "1 ", "1  2", "x3", "1x", "a", "1.5", "_x", "nan2"])("is never %j", (text) => {
    expect(isSeries(text)).toBe(false);
    expect(() => decodeSeries(text, 1)).toThrow(SyntaxError);
  });
});
