import { describe, expect, test } from "vitest";
import { readRunbookHeads } from "../../../../src/runbooks/file/runbook-heads.ts";
import { runbookId, runbookRoute } from "../../../../src/text/lessons/runbook-path.ts";

describe("the file of a runbook", () => {
  test.for([
    ["src/content/runbooks/slot-lost.mdx", "slot-lost"],
    ["/home/me/site/src/content/runbooks/slot-lost.mdx", "slot-lost"],
    ["src/content/runbooks/more/slot-lost.mdx", undefined],
    ["src/content/runbooks/slot-lost.md", undefined],
    ["src/content/runbooks/Slot.mdx", undefined],
    ["src/content/course/01-a/01-b.mdx", undefined],
    ["other-src/content/runbooks/slot-lost.mdx", undefined],
  ] as const)("%s has the id %s", ([file, id]) => {
    expect(runbookId(file)).toBe(id);
  });

  test("has a page by its id", () => {
    expect(runbookRoute("slot-lost")).toBe("/runbooks/slot-lost/");
  });
});

const head = (id: string, order: number) =>
  [
    "---",
    `id: ${id}`,
    `title: About ${id}`,
    "description: A description that is long enough to be one, which takes some words to write.",
    "kind: incident",
    "urgency: now",
    `order: ${order}`,
    "symptoms: [Something is wrong]",
    "alerts: []",
    "messages: []",
    "loses: Nothing at all.",
    "minutes: 5",
    "needs: { rights: [none], tools: [psql] }",
    'works-on: { postgresql: "13-18", kafka: "3.7-4.3", debezium: "3.7" }',
    "blanks: {}",
    "lesson: some-lesson#part",
    "---",
    "",
    "Text.",
  ].join("\n");

describe("the heads of runbooks", () => {
  test("come in their order", () => {
    const files: Record<string, string> = { a: head("aaa", 20), b: head("bbb", 3) };
    const heads = readRunbookHeads(["a", "b"], (file) => files[file]);
    expect(heads.map(({ id }) => id)).toEqual(["bbb", "aaa"]);
  });

  test("leave out what cannot be read", () => {
    const files: Record<string, string | undefined> = {
      unknown: head("aaa", 1).replace("minutes:", "seconds:"),
      broken: head("aaa", 1).replace("id: aaa", "id: ["),
      bare: "Text.",
      ticked: head("aaa", 1).replace("{}", "{ FILL_IN_TOPIC: the topic behind `sent to` }"),
      good: head("aaa", 1),
    };
    const names = [...Object.keys(files), "gone"];
    expect(readRunbookHeads(names, (file) => files[file])).toHaveLength(1);
  });
});
