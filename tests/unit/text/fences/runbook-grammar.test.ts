import { describe, expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkFences } from "../../../../src/text/fences/check-fences.ts";
import { lessonGrammar, type Grammar } from "../../../../src/text/fences/grammar.ts";
import {
  deeds,
  namesIn,
  readTarget,
  rights,
  runbookGrammar,
} from "../../../../src/text/fences/runbook-grammar.ts";

const { attributes } = runbookGrammar;

function codesOf(text: string, grammar: Grammar = runbookGrammar) {
  const { lesson } = parseLesson("runbook.mdx", text);
  if (!lesson) throw new Error("It is no text.");
  return checkFences(lesson, () => undefined, grammar).problems.map(({ code }) => code);
}

test.for([
  ["go on", { kind: "go on" }],
  ["#put-back_2", { kind: "step", anchor: "put-back_2" }],
  ["slot-lost", { kind: "runbook", id: "slot-lost" }],
  ["b2", { kind: "runbook", id: "b2" }],
  ["stop: ask owner", undefined],
  ["stop: ask owners", { kind: "stop", reason: "ask owners" }],
  ["stop:ask the owner", undefined],
  ["do not stop: ask the owner", undefined],
  ["#", undefined],
  ["#Put", undefined],
  ["see #put", undefined],
  ["#put back", undefined],
  ["Slot", undefined],
  ["2-slots", undefined],
  ["slot lost", undefined],
  ["go  on", undefined],
  ["", undefined],
] as const)("%j leads to %j", ([value, target]) => {
  expect(readTarget(value)).toEqual(target);
});

test("names in a list are separated by blanks", () => {
  expect(namesIn(" connect   kafka ")).toEqual(["connect", "kafka"]);
  expect(namesIn(" ")).toEqual([]);
});

describe("the value of an attribute", () => {
  test.for([
    ...[...deeds, "late"].map((name) => [name, true] as const),
    ["needs", "none"],
    ["needs", "pg_monitor REPLICATION settings pg_signal_backend owner"],
    ["needs", "superuser connect kafka kafka-admin"],
    ["sets", "max_wal_size"],
    ["sets", "max_wal_size app.x2"],
    ["then", "go on"],
    ["otherwise", "#step"],
    ["exit", "7"],
  ] as const)("%s may be %j", ([name, value]) => {
    expect(attributes[name]?.accepts(value)).toBe(true);
  });

  test.for([
    ...[...deeds, "late"].map((name) => [name, "yes"] as const),
    ["needs", true],
    ["needs", ""],
    ["needs", "connect luck"],
    ["sets", true],
    ["sets", ""],
    ["sets", "Max"],
    ["sets", "a, b"],
    ["sets", "a  b"],
    ["sets", "2a"],
    ["then", true],
    ["otherwise", "Nowhere"],
  ] as const)("%s may not be %j", ([name, value]) => {
    expect(attributes[name]?.accepts(value)).toBe(false);
  });

  test.for(["looks", "late", "needs", "sets", "otherwise", "then"])(
    "%s is shown to who writes it wrongly",
    (name) => {
      expect(attributes[name]?.expected).toContain(name);
    },
  );

  test("needs names each right to who writes another one, and each says what it is", () => {
    for (const [right, what] of Object.entries(rights)) {
      expect(attributes.needs?.expected).toContain(right);
      expect(what).not.toBe("");
    }
  });
});

describe("a runbook", () => {
  test.for([
    '```sql run looks needs="pg_monitor" within="60s" exit=1 title="A"\nSELECT 1\n```',
    '```bash run changes needs="settings" sets="max_wal_size"\nls\n```',
    '```bash run final needs="connect"\nls\n```',
    '```json show="only a part of it"\n{ ...\n```',
    '```yaml show="only a part of it" title="A"\na: 1\n```',
    '```properties show="only a part of it"\na=1\n```',
    "```text\na\n```",
    '```bash run looks needs="none"\nls\n```\n```text output then="go on"\na\n```\n```text output otherwise="#b" late exit=2\nb\n```',
    '```sql run changes needs="superuser"\nCHECKPOINT;\n```',
  ])("may hold %j", (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test.for([
    ["```bash run lab-only\nls\n```", "fence/unknown-attribute"],
    ['```bash show="cannot run here" looks\nls\n```', "fence/unknown-attribute"],
    ['```json check="json"\n{}\n```', "fence/unknown-attribute"],
    ["```markdown\na\n```", "fence/unknown-language"],
    ["```text output\na\n```", "fence/out-of-place"],
    ["```text\na\n```\n```text output\na\n```", "fence/out-of-place"],
  ] as const)("may not hold %j", ([text, code]) => {
    expect(codesOf(text)).toContain(code);
  });
});

test("in a lesson, a second output follows no command", () => {
  const output = "```text output\na\n```\n";
  expect(codesOf(`\`\`\`bash run\nls\n\`\`\`\n${output}${output}`, lessonGrammar)).toEqual([
    "fence/out-of-place",
  ]);
});
