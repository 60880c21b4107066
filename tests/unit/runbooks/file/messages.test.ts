import { describe, expect, test } from "vitest";
import { isMessageFile, readMessages, runbookOf } from "../../../../src/runbooks/file/messages.ts";

const fields = {
  product: "PostgreSQL",
  text: "too much WAL in {slot}",
  severity: "warning",
  means: "There is too much WAL. Look at it.",
  leads: "/runbooks/slot-lost/",
  line: "LOG: too much WAL in shop",
  unlike: "LOG: enough WAL in shop",
};
const first = "src/content/messages/postgresql.yaml";
const second = "src/content/messages/kafka-connect.yaml";

function read(files: Readonly<Record<string, object | string>>) {
  const text = (content: object | string | undefined) =>
    typeof content === "object" ? JSON.stringify(content) : content;
  return readMessages(Object.keys(files), (file) => text(files[file]));
}

describe("the catalogue of messages", () => {
  test("is a message by id, in the order of the files", () => {
    const { messages, problems } = read({ [first]: { one: fields }, [second]: { two: fields } });
    expect(problems).toEqual([]);
    expect(messages.map(({ message }) => message)).toEqual([
      { id: "one", ...fields },
      { id: "two", ...fields },
    ]);
  });

  test("passes over files that are no part of it, and has nothing in an empty one", () => {
    const other = { "src/content/modules.yaml": "one: 1", [first]: "# nothing yet\n" };
    expect(read(other)).toEqual({ messages: [], problems: [] });
  });

  test("knows where an id and its fields stand", () => {
    const { messages } = read({ [first]: { one: fields } });
    expect(messages[0]?.where()).toEqual({ file: first, at: { line: 1, column: 2, length: 5 } });
    expect(messages[0]?.where("leads").at.column).toBeGreaterThan(50);
  });

  test("leaves out the messages of a file in which something is wrong, and only those", () => {
    const wrong = { one: { ...fields, severity: "bad" } };
    const { messages, problems } = read({ [first]: wrong, [second]: { two: fields } });
    expect(messages.map(({ message }) => message.id)).toEqual(["two"]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([["yaml/invalid-field", first]]);
  });
});

test.for([
  ["src/content/messages/kafka-connect.yaml", true],
  ["src/content/messages/kafka.yml", false],
  ["src/content/messages/more/kafka.yaml", false],
  ["src/content/quizzes/kafka.yaml", false],
] as const)("%s is a part of the catalogue: %s", ([file, isPart]) => {
  expect(isMessageFile(file)).toBe(isPart);
});

test.for([
  ["/runbooks/slot-lost/", "slot-lost"],
  ["/runbooks/slot-lost/#drop-the-lost-slot", "slot-lost"],
  ["/course/01-module-1/01-first/#slots", undefined],
  ["none", undefined],
] as const)("%s leads to the runbook %s", ([leads, id]) => {
  expect(runbookOf({ leads })).toBe(id);
});
