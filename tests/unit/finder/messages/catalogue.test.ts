import { expect, test } from "vitest";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { matchMessages } from "../../../../src/finder/messages/match.ts";
import { messagePattern } from "../../../../src/finder/messages/pattern.ts";
import { readMessages } from "../../../../src/runbooks/file/messages.ts";
import { projectRoot } from "../../../../bench/site-copy.ts";

const course = openCourse(projectRoot);
const { messages: placed, problems } = readMessages(course.content(), course.read);
const messages = placed.map(({ message }) => message);

test("the catalogue can be read", () => {
  expect(problems).toEqual([]);
  expect(messages.length).toBeGreaterThan(0);
});

test.for(messages)("the line of $id holds it first, and its near miss does not", (message) => {
  expect(matchMessages(message.line, messages)[0]?.message.id).toBe(message.id);
  expect(matchMessages(message.unlike, messages).map((match) => match.message.id)).not.toContain(
    message.id,
  );
});

test.for(messages)("$id is an anchor, and its text has enough letters to be meant", (message) => {
  expect(message.id).toMatch(/^[a-z][a-z0-9-]{2,59}$/);
  expect(messagePattern(message.text).fixed).toBeGreaterThanOrEqual(15);
});

test("a log in which all is well holds no message that is an error", () => {
  const quiet = [
    "2026-05-06 21:08:28.377 UTC [261] LOG:  checkpoint complete: wrote 44 buffers (0.3%)",
    "2026-05-06 21:08:28.377 UTC [261] LOG:  database system is ready to accept connections",
    "[2026-05-06 21:08:29,001] INFO Kafka version: 4.3.1 (org.apache.kafka.common.utils.AppInfoParser:125)",
    "[2026-05-06 21:08:29,002] INFO [shop|task-0] Starting streaming (io.debezium.pipeline.ChangeEventSourceCoordinator:330)",
  ].join("\n");
  const found = matchMessages(quiet, messages).filter(({ message }) => message.severity !== "info");
  expect(found).toEqual([]);
});

const after =
  /restart the task|send the rows again|what it dropped does not come again|stops its tasks/;

test.for(messages.filter(({ means }) => after.test(means)))(
  "$id, after which there is something to do in the pipeline, leads to a page",
  ({ leads }) => {
    expect(leads).not.toBe("none");
  },
);

test("no more messages than before are answered by no page", () => {
  expect(messages.filter(({ leads }) => leads === "none").length).toBeLessThanOrEqual(21);
});
