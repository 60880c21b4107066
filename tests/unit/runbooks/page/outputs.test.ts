import { expect, test } from "vitest";
import { readTarget } from "../../../../src/text/fences/runbook-grammar.ts";
import { otherLabel, shownOutput, verdictOf } from "../../../../src/runbooks/page/outputs.ts";
import { formatWithin, needsWords, rangeWords } from "../../../../src/runbooks/page/format-step.ts";

test.for([
  ["go on", { kind: "go on" }],
  ["#raise-the-limit", { kind: "step", anchor: "raise-the-limit" }],
  ["slot-lost", { kind: "runbook", id: "slot-lost" }],
  ["stop: Ask the owner: now.", { kind: "stop", reason: "Ask the owner: now." }],
  ["stop: no", undefined],
  ["Slot lost", undefined],
] as const)("%s leads where it says", ([text, target]) => {
  expect(readTarget(text)).toEqual(target);
});

const table = " verdict | keeps\n---------+-------\n too late | [SIZE]\n(1 row)";

test.for([
  ["the first cell of the first row of a table", table, "too late"],
  ["that a table is empty", " verdict | keeps\n---------+-------\n(0 rows)", "(0 rows)"],
  ["the first row of a single column", "  verdict\n----------\n too late\n(1 row)", "too late"],
  [
    "the first value of an expanded row",
    "-[ RECORD 1 ]---\nverdict | not yet\nkeeps   | 1",
    "not yet",
  ],
  ["the first line of other text", "kept\nmore", "kept"],
  ["the first line that says something", "\n...\nERROR:  [..] is\tactive", "ERROR: … is active"],
  [
    "what the server says, not only curl",
    "curl: (22) [..]\nConnectors must be in the STOPPED state [..]",
    "Connectors must be in the STOPPED state …",
  ],
  ["the status that curl says alone", "curl: (22) [..]409[..]\n...", "curl: (22) …409…"],
  ["that nothing came", "...", "(nothing)"],
] as const)("readers tell an output by %s", ([, output, verdict]) => {
  expect(verdictOf(output)).toBe(verdict);
});

test.for([
  ["where any lines count, the message of the status", "...", "7", "curl: (7) …"],
  ["that there is an error, for a status of several programs", "...", "1", "an error message"],
  ["its own text where it has one", "curl: (7) [..]", "7", "curl: (7) [..]"],
  ["any lines where the command succeeds", "...", undefined, "..."],
] as const)("readers are shown %s", ([, output, exit, shown]) => {
  expect(shownOutput(output, exit)).toBe(shown);
});

test("what stands above another output says when it counts", () => {
  expect(otherLabel(false, "600s")).toBe("Or it says");
  expect(otherLabel(true, "600s")).toBe("Still after 10 minutes");
});

test.for([
  ["1s", "1 second"],
  ["90s", "90 seconds"],
  ["60s", "60 seconds"],
  ["120s", "2 minutes"],
  ["600s", "10 minutes"],
  ["605s", "605 seconds"],
  ["soon", "soon"],
] as const)("within %s is %s", ([within, words]) => {
  expect(formatWithin(within)).toBe(words);
});

test("rights and ranges are said in words", () => {
  expect(needsWords(["pg_monitor", "settings"])).toBe("pg_monitor, the right to change settings");
  expect(needsWords(["constructor"])).toBe("constructor");
  expect(rangeWords("13-18")).toBe("13 to 18");
  expect(rangeWords("3.7")).toBe("3.7");
});
