import { expect, test } from "vitest";
import {
  gapSentence,
  proofsSentence,
  settingSentence,
  stacksSentence,
  totalsSentence,
} from "../../../../src/text/evidence/sentences.ts";

const none = { ran: 0, failed: 0, changed: 0, "not-run": 0, shown: 0 };

test.for([
  [none, "No commands. 0 blocks only shown."],
  [{ ...none, ran: 1, shown: 1 }, "1 command: 1 ran as they stand. 1 block only shown."],
  [
    { ran: 4, failed: 1, changed: 2, "not-run": 3, shown: 5 },
    "10 commands: 4 ran as they stand, 1 failed, 2 changed since they were run, 3 not yet run. 5 blocks only shown.",
  ],
] as const)("%o", ([totals, sentence]) => {
  expect(totalsSentence(totals)).toBe(sentence);
});

test.for([
  [
    "native",
    ["default", "other"],
    "on the native stack, with the default names and with other ones",
  ],
  ["compose", ["default"], "with Docker Compose, with the default names"],
  ["native", ["other"], "on the native stack, with other names than the default"],
] as const)("%s with %o", ([stack, names, sentence]) => {
  expect(settingSentence({ stack, names: [...names] })).toBe(sentence);
});

test("both ways to start the lab are spoken of, also the one that ran nothing", () => {
  expect(stacksSentence([])).toBe(
    "With the native stack, no lesson has been run. With Docker Compose, no lesson has been run.",
  );
  const runs = [
    { title: "Slots", stack: "native" },
    { title: "WAL", stack: "native" },
    { title: "Scaling", stack: "compose" },
  ] as const;
  expect(stacksSentence(runs)).toBe(
    "With the native stack, 2 lessons: Slots; WAL. With Docker Compose, 1 lesson: Scaling.",
  );
});

test.for([
  [{ passed: 55, failed: 0, skipped: 0, failing: [] }, "55 proofs passed"],
  [
    { passed: 1, failed: 2, skipped: 6, failing: ["a", "b"] },
    "1 proof passed, 2 failed, 6 of newer features",
  ],
] as const)("%o", ([{ failing, ...counts }, sentence]) => {
  expect(proofsSentence({ ...counts, failing: [...failing] })).toBe(sentence);
});

test.for([
  ["failed", "The task fails"],
  ["streams", "It streams on from a new slot"],
  ["retries", "It says RUNNING and reads no slot"],
  ["does-not-start", "It does not start"],
] as const)("a line of Debezium that %s: %s", ([end, sentence]) => {
  expect(gapSentence({ end })).toBe(sentence);
});
