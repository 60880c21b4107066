import { expect, test } from "vitest";
import {
  parseRuns,
  recordSentence,
  type RunInWorld,
} from "../../../../src/runbooks/page/record.ts";

const run = (changes: Partial<RunInWorld> = {}): RunInWorld => ({
  world: "quiet",
  kind: "incident",
  seed: 1,
  at: "2027-01-01T00:00:00.000Z",
  passed: true,
  postgresql: "18.4",
  kafka: "4.3.1",
  debezium: "3.7.0.Final",
  ending: "done",
  lost: 0,
  announced: 0,
  findings: [],
  seconds: 60,
  ...changes,
});

test("a runbook that was not followed says so", () => {
  expect(recordSentence([])).toBe("The lab has not followed these steps yet.");
});

test("one run is once, with one version of each", () => {
  expect(recordSentence([run()])).toBe(
    "Followed once through one prepared disaster, PostgreSQL 18, Kafka Connect 4.3: " +
      "no row lost beyond what is announced.",
  );
});

test("several runs add up; versions are a span by their numbers", () => {
  const runs = [
    run({ postgresql: "9.6", kafka: "3.10.1", announced: 1_204 }),
    run({ kafka: "3.9.0", world: "busy" }),
    run({ postgresql: "13.2", world: "other", kind: "look-alike" }),
  ];
  expect(recordSentence(runs)).toBe(
    "Followed 3 times through 2 prepared disasters and one look-alike, PostgreSQL 9 to 18, " +
      "Kafka Connect 3.9 to 4.3: no row lost beyond what is announced, 1,204 as announced.",
  );
});

test("a run that failed stands first, with what was lost", () => {
  expect(recordSentence([run(), run({ passed: false, lost: 10, seed: 2 })])).toBe(
    "Failed once. Followed 2 times through one prepared disaster, PostgreSQL 18, " +
      "Kafka Connect 4.3: 10 rows lost beyond what is announced.",
  );
});

test("it says how often the operator was interrupted and began again", () => {
  const runs = [run(), run({ seed: 2, interrupted: "stop-it" })];
  expect(recordSentence(runs)).toMatch(
    /^Followed 2 times \(once interrupted and begun again\) through one prepared disaster, /,
  );
});

test("runs are read by runbook, those of other steps left out; without a file there are none", () => {
  const { world, kind, ...own } = run();
  const worlds = { [world]: { kind, ends: "done", runs: [own] } };
  const runbooks = { "slot-lost": { hash: "a", worlds }, failover: { hash: "old", worlds } };
  const text = JSON.stringify({ format: 1, runbooks });
  const hashes = new Map([
    ["slot-lost", "a"],
    ["failover", "new"],
  ]);
  expect([...parseRuns(text, hashes)]).toEqual([["slot-lost", [run()]]]);
  expect([...parseRuns(undefined, hashes)]).toEqual([]);
  expect(() => parseRuns('{"runbooks":{"slot-lost":{}}}', hashes)).toThrow();
});
