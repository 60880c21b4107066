import { expect, test } from "vitest";
import { answersTo } from "../../../../src/finder/search/answers.ts";
import { indexSections, openIndex } from "../../../../src/finder/search/section-index.ts";
import type { FinderSection } from "../../../../src/finder/sections/section.ts";

const page = (address: string, heading: string, text = ""): FinderSection => ({
  ...{ address, heading, text, kind: "Runbook", page: heading, lead: "", symptoms: [] },
});
const message = (
  id: string,
  heading: string,
  address: string,
  severity: NonNullable<FinderSection["severity"]> = "error",
): FinderSection => ({
  ...{ id, heading, address, severity },
  ...{ kind: "Message", page: "Debezium", lead: "", symptoms: [], text: "" },
});

const { file, text } = indexSections([
  page("/runbooks/slot-lost/", "The slot is lost", "replication slot"),
  page("/runbooks/failed/", "A task has failed", "task exception"),
  page("/runbooks/slot-growing/", "A slot keeps WAL", "replication slot"),
  {
    ...message(
      "task-killed",
      "Task threw an uncaught and unrecoverable exception",
      "/runbooks/failed/",
    ),
    wraps: true,
  },
  message("gone", 'replication slot "{slot}" does not exist', "/runbooks/slot-lost/"),
  message("ready", "newly created slot is ready", "/runbooks/slot-growing/", "info"),
  message("denied", "Not authorized to access topics", "/messages/#denied"),
]);
const index = openIndex(file, text);
const ids = (found: readonly { section: { id?: string } }[]) =>
  found.map(({ section }) => section.id);

test("the reason stands before the message that only wraps it, whatever stands first in the log", () => {
  const { messages } = answersTo(
    index,
    `Task threw an uncaught and unrecoverable exception
     newly created slot is ready
     ERROR: replication slot "orders" does not exist`,
  );
  expect(ids(messages)).toEqual(["gone", "ready", "task-killed"]);
  expect(messages[0]?.captures).toEqual({ slot: "orders" });
});

test("a message that no page is about stands apart from the answers", () => {
  const { messages, unanswered, sections } = answersTo(
    index,
    "Not authorized to access topics: [a]",
  );
  expect(messages).toEqual([]);
  expect(ids(unanswered)).toEqual(["denied"]);
  expect(sections.every(({ id }) => id === undefined)).toBe(true);
});

test("beside a message that is there, none is offered that only looks like it", () => {
  const { sections } = answersTo(index, 'replication slot "x" does not exist');
  expect(sections.length).toBeGreaterThan(0);
  expect(sections.filter(({ id }) => id !== undefined)).toEqual([]);
});

test("words of a question find messages too", () => {
  const { messages, sections } = answersTo(index, "uncaught exception in task");
  expect(messages).toEqual([]);
  expect(sections.map(({ id }) => id)).toContain("task-killed");
});

test("what was read leads: to where its findings lead, never by the keys of its text", () => {
  const read = { leads: ["/runbooks/slot-growing/", "/nowhere/"], words: "lost" };
  const { sections } = answersTo(index, '{"task": "exception", "failed": 1}', read);
  expect(sections.map(({ address }) => address)).toEqual([
    "/runbooks/slot-growing/",
    "/runbooks/slot-lost/",
  ]);
});
