import { expect, test } from "vitest";
import { buildTime } from "../../../src/authoring/build-time.ts";

test("a build that is to be repeated exactly is told its time", () => {
  expect(buildTime({ SOURCE_DATE_EPOCH: "1795468443" }).toISOString()).toBe(
    "2026-11-23T21:14:03.000Z",
  );
});

test.for([{}, { SOURCE_DATE_EPOCH: "" }])("with %o the time is now", (environment) => {
  const before = Date.now();
  const time = buildTime(environment).getTime();
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});

test("another text is refused", () => {
  expect(() => buildTime({ SOURCE_DATE_EPOCH: "yesterday" })).toThrow(
    'SOURCE_DATE_EPOCH is "yesterday". Set it to whole seconds since 1970, or unset it.',
  );
});
