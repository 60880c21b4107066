import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  metricsPath,
  metricsText,
  parseStackMetrics,
  type Metrics,
} from "../../../src/records/metrics.ts";
import { readMetrics } from "../../../src/records/read-metrics.ts";

const content: Metrics = {
  schema: 1,
  recorded: "2026-01-01",
  versions: { kafka: "4.3.1" },
  metrics: [
    { name: "a_total", job: "connect", type: "counter", labels: ["server"], help: "It counts." },
    {
      ...{ name: "b", job: "kafka", type: "unknown", labels: [] },
      mbean: { name: "x:type=y", attribute: "B" },
    },
  ],
  unexported: [{ name: "x:type=y", attribute: "C", type: "java.lang.String" }],
};

test("what is written can be read, with one metric on a line", () => {
  const text = metricsText(content);
  expect(parseStackMetrics(text)).toEqual(content);
  expect(text.split("\n").filter((line) => line.includes('"name"'))).toHaveLength(3);
  expect(text.endsWith("}\n")).toBe(true);
});

test("the lab's own record is as the lab writes it", () => {
  const text = readFileSync(metricsPath, "utf8");
  expect(metricsText(parseStackMetrics(text))).toBe(text);
});

test("no file is no record", () => {
  expect(readMetrics(() => undefined)).toBeUndefined();
});

test.for([
  ["of another schema", { ...content, schema: 2 }, "its schema is 2, and this course reads 1"],
  ["of an unknown type", { ...content, metrics: [{ name: "a", type: "x" }] }, "Invalid option"],
] as const)("a record %s is refused with the file and the command", ([, json, reason]) => {
  const read = () => readMetrics(() => JSON.stringify(json));
  expect(read).toThrow(metricsPath);
  expect(read).toThrow(reason);
  expect(read).toThrow("npm run lab -- metrics");
});
