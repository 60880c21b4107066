import { expect, test } from "vitest";
import { parseLesson, type Lesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { allRan, reportOf, totalsOf } from "../../../../src/text/evidence/lesson-report.ts";
import { runOfText } from "../../support/evidence.ts";

const command = "```sql run\nSELECT 1;\n```\n";
const text = [
  '```bash run title="Say &quot;hello&quot;"',
  "echo hello",
  "```",
  "",
  "## Slot states",
  "",
  "### `wal_status`",
  "",
  "```bash run",
  "# the slot",
  "",
  "  psql -c \"SELECT '{{slot}}'\"",
  "```",
  "",
  '```sql show="needs a second host &amp; a network"',
  "-- never run here",
  "```",
  "",
  "```text output",
  "1",
  "```",
  "",
].join("\n");

function lessonOf(markdown: string): Lesson {
  const { lesson } = parseLesson("lesson.mdx", markdown);
  if (!lesson) throw new Error("Not a lesson.");
  return lesson;
}

const run = { ...runOfText({ text }), ages: [] };

test("blocks are listed in order, with title or first line, section, state and time", () => {
  expect(reportOf(lessonOf(text), "slots", run)).toEqual({
    id: "slots",
    run,
    blocks: [
      {
        text: 'Say "hello"',
        isCode: false,
        section: undefined,
        state: "ran",
        seconds: 1.25,
        reason: undefined,
      },
      {
        text: "psql -c \"SELECT 'orders_cdc'\"",
        isCode: true,
        section: "wal_status",
        state: "ran",
        seconds: 1.25,
        reason: undefined,
      },
      {
        text: "-- never run here",
        isCode: true,
        section: "wal_status",
        state: "shown",
        seconds: undefined,
        reason: "needs a second host & a network",
      },
    ],
  });
});

test("a long first line is cut", () => {
  const long = `SELECT ${"a".repeat(200)};`;
  const [block] = reportOf(lessonOf(`\`\`\`sql run\n${long}\n\`\`\`\n`), "long", undefined).blocks;
  expect(block?.text).toBe(`SELECT ${"a".repeat(83)}…`);
});

test("what is new or failed has no time of its own that would mislead", () => {
  const failed = { ...runOfText({ text: command, blocks: { 0: { status: "failed" } } }), ages: [] };
  const report = reportOf(lessonOf(`${command}\n\`\`\`sql run\nSELECT 2;\n\`\`\`\n`), "x", failed);
  expect(report.blocks.map(({ state, seconds }) => [state, seconds])).toEqual([
    ["failed", 1.25],
    ["not-run", undefined],
  ]);
});

test("blocks are counted by state", () => {
  expect(totalsOf(reportOf(lessonOf(text), "slots", undefined).blocks)).toEqual({
    ran: 0,
    failed: 0,
    changed: 0,
    "not-run": 2,
    shown: 1,
  });
});

test.for([
  ["all of it ran, though some is only shown", text, text, true],
  ["one command was added", `${text}\n${command}`, text, false],
  ["there is nothing to run", "Text.\n", "Text.\n", false],
] as const)("whether a whole lesson ran: %s", ([, now, then, expected]) => {
  const past = { ...runOfText({ text: then }), ages: [] };
  expect(allRan(reportOf(lessonOf(now), "x", past))).toBe(expected);
});
