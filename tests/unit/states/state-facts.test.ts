import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatProblem } from "../../../src/problems/report.ts";
import { readStateFacts, stateFactsFile } from "../../../src/states/state-facts.ts";

const pages = [{ route: "/runbooks/slot-lost/", anchors: ["done-when"] }];

const fileOf = (state = "") => `wal-status:
  title: wal_status of a slot
  where: in a view
  source: https://example.org/view
  states:
    active = t:
      means: It means this, in a sentence.
      leads: /runbooks/slot-lost/#done-when
${state}`;

const problemsOf = (text: string) =>
  readStateFacts(text, pages).problems.map((each) => formatProblem(each, text));

test("a state is found by its list and by what is printed", () => {
  const { lists, problems } = readStateFacts(fileOf(), pages);
  expect(problems).toEqual([]);
  expect(lists[0]?.states[0]).toMatchObject({
    anchor: "wal-status-active-t",
    printed: "active = t",
  });
});

test("without a file there are no states, and nothing is wrong", () => {
  expect(readStateFacts(undefined)).toEqual({ lists: [], problems: [] });
});

test.for([
  ["a section that there is not", "#done-when", "#gone", "8:14"],
  ["a runbook that there is not", "slot-lost/#done-when", "slot-last/", "8:14"],
  ["half a sentence", "It means this, in a sentence.", "it means this, in half a sentence", "7:14"],
  ["a source that is no address", "https://example.org/view", "the manual", "4:11"],
] as const)("%s is refused where it stands", ([, right, wrong, place]) => {
  const [problem] = problemsOf(fileOf().replace(right, wrong));
  expect(problem).toContain(`${stateFactsFile}:${place}`);
});

test("a field that nobody knows is refused", () => {
  expect(problemsOf(fileOf("      severity: bad\n"))[0]).toContain(`${stateFactsFile}:9:7`);
});

const { lists, problems } = readStateFacts(readFileSync(stateFactsFile, "utf8"));
const anchors = lists.flatMap(({ id, states }) => [id, ...states.map(({ anchor }) => anchor)]);

test("the file holds what it must, and no two states have one anchor", () => {
  expect(problems).toEqual([]);
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
});

// https://www.postgresql.org/docs/18/view-pg-replication-slots.html,
// https://github.com/apache/kafka/blob/4.3.1/connect/runtime/src/main/java/org/apache/kafka/connect/runtime/AbstractStatus.java
test.for([
  ["wal-status", ["reserved", "extended", "unreserved", "lost"]],
  ["invalidation", ["wal_removed", "rows_removed", "wal_level_insufficient", "idle_timeout"]],
  ["connector", ["RUNNING", "PAUSED", "STOPPED", "FAILED", "UNASSIGNED", "RESTARTING"]],
] as const)("%s has every state that its source has", ([id, expected]) => {
  const list = lists.find((each) => each.id === id);
  expect(list?.states.map(({ printed }) => printed)).toEqual(expected);
});
