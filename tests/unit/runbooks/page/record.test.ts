import { expect, test } from "vitest";
import { parseRuns, recordSentence, type Run } from "../../../../src/runbooks/page/record.ts";

const run = (changes: Partial<Run> = {}): Run => ({
  world: "quiet",
  versions: { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" },
  rowsWritten: 20_000,
  rowsRepeated: 5,
  rowsLost: 0,
  rowsAnnounced: 0,
  ...changes,
});
const versions = (postgresql: string, kafka: string) => ({ postgresql, kafka, debezium: "3.7" });

test("a runbook that was not followed says so", () => {
  expect(recordSentence([])).toBe("Not yet followed by the lab.");
});

test("one run is once, with one version of each", () => {
  expect(recordSentence([run()])).toBe(
    "Followed once through one prepared disaster, PostgreSQL 18, Kafka Connect 4.3: " +
      "20,000 rows written, 5 repeated, none lost.",
  );
});

test("several runs add up; versions are a span by their numbers", () => {
  const runs = [
    run({ versions: versions("9.6", "3.10.1"), rowsWritten: 1_200 }),
    run({ versions: versions("18.4", "3.9.0"), world: "busy", rowsRepeated: 305 }),
    run({ versions: versions("13.2", "4.3.1") }),
  ];
  expect(recordSentence(runs)).toBe(
    "Followed 3 times through 2 prepared disasters, PostgreSQL 9 to 18, Kafka Connect 3.9 to 4.3: " +
      "41,200 rows written, 315 repeated, none lost.",
  );
});

test("lost rows are said, with how many of them were announced", () => {
  expect(recordSentence([run({ rowsLost: 1_204, rowsAnnounced: 1_204 })])).toContain(
    "5 repeated, 1,204 lost, as announced.",
  );
  expect(recordSentence([run({ rowsLost: 10, rowsAnnounced: 4 })])).toContain(
    "10 lost, 4 of them announced.",
  );
});

test("runs are read by runbook; without a file there are none", () => {
  const text = JSON.stringify({
    runbooks: { "slot-lost": { runs: [{ ...run(), seed: 7, end: "done" }] } },
  });
  expect([...parseRuns(text)]).toEqual([["slot-lost", [run()]]]);
  expect([...parseRuns(undefined)]).toEqual([]);
  expect(() => parseRuns('{"runbooks":{"slot-lost":{}}}')).toThrow();
});
