import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLesson } from "../../../src/course/parse-lesson.ts";
import { checkFences } from "../../../src/fences/check-fences.ts";
import { attributes, checks, languages } from "../../../src/fences/grammar.ts";

function check(text: string, files: Readonly<Record<string, string>> = {}) {
  const { lesson } = parseLesson("lesson.mdx", text);
  return lesson ? checkFences(lesson, (path) => files[path]).problems : [];
}

test.for([
  ["a command that is run", "```bash run\nls\n```"],
  [
    "a command with every option",
    '```sql run exit=1 within="90s" as="superuser" title="A"\n1\n```',
  ],
  ["an experiment that harms", "```sql run lab-only\nCHECKPOINT;\n```"],
  ["a step that harms", "1. Do it:\n\n   ```sql run\n   CHECKPOINT;\n   ```"],
  ["harm that is only shown", '```sql show="needs a second host"\nSELECT pg_promote();\n```'],
  ["a command that is shown", '```bash show="needs a second host"\nls\n```'],
  ["output after its command", "```bash run\nls\n```\n\n```text output\na\n```"],
  ["text alone", "```text\na\n```"],
  ["markdown with a title", '```markdown title="Incident"\n# a\n```'],
  ["JSON that is shown, though it is none", '```json show="only a part of it"\n{ ...\n```'],
  ["a connector", '```json check="connector"\n{ "connector.class": "x", "a": 1 }\n```'],
  ["PromQL", '```promql check="promql"\nsum by (a) (rate(b[5m])) > 0\n```'],
  ["YAML", '```yaml check="yaml"\na: [1]\n```'],
  [
    "scrape configuration",
    '```yaml check="prometheus-config"\nscrape_configs:\n  - job_name: a\n```',
  ],
  [
    "alert and recording rules",
    '```yaml check="prometheus-rules"\ngroups:\n  - name: a\n    rules:\n' +
      "      - { alert: A, expr: up == 0 }\n      - { record: b, expr: sum(up) }\n```",
  ],
  ["fences that a longer fence shows", "````markdown\n```bash run\nls\n```\n````"],
  ["backticks that a fence of tildes shows", "~~~markdown\n```bash run\nls\n~~~"],
  ["a fence that more backticks than it has close", "```text\nls\n`````"],
  ["a fence in a quotation in a list", "- > ```text\n  > ls\n  > ```"],
  ["a text with quotes of both kinds", `\`\`\`bash run title='it says "a=b"'\nls\n\`\`\``],
  ["the highest exit status", "```bash run exit=255\nexit 255\n```"],
  ["marked lines", "```bash run {1}\nls\n```"],
  ["placeholders", "```bash run\necho {{slot}} '{{ connector }}'\n```"],
  ["templates of other tools", "```bash run\necho '{{ $labels.slot }} {{.Name}}'\n```"],
] as const)("no problem: %s", ([, text]) => {
  expect(check(text)).toEqual([]);
});

test("a fence that is a file is compared without the file's last line end", () => {
  const text = '```properties file="lab/config/a.properties"\na=1\nb=2\n```';
  expect(check(text, { "lab/config/a.properties": "a=1\nb=2\n" })).toEqual([]);
});

test("a fence that is a file may have other line ends than the file", () => {
  const text = '```properties file="lab/config/a.properties"\na=1\nb=2\n```\n';
  const other = text.replaceAll("\n", "\r\n");
  expect(check(other, { "lab/config/a.properties": "a=1\nb=2\n" })).toEqual([]);
  expect(check(text, { "lab/config/a.properties": "a=1\r\nb=2\r\n" })).toEqual([]);
});

test("the content is not looked at while the opening line is wrong", () => {
  const codes = check('```json check="jsn"\n{\n```').map(({ code }) => code);
  expect(codes).toEqual(["fence/attribute-value"]);
});

test("every attribute of every language has a rule", () => {
  const named = Object.values(languages).flatMap((l) => [
    ...l.states,
    ...l.attributes,
    ...l.whenRun,
  ]);
  expect(named.filter((name) => !Object.hasOwn(attributes, name))).toEqual([]);
});

test("whatever a fence holds, it is checked without an exception and its places lie inside", () => {
  const word = fc.constantFrom(
    ...Object.keys(languages),
    ...Object.keys(attributes),
    ...checks.map((name) => `check="${name}"`),
    'file="lab/config/a"',
    "constructor",
    "__proto__",
    'title="x',
    "{1-",
    "/a/",
    "=",
  );
  const info = fc.array(fc.oneof(word, fc.string())).map((words) => words.join(" "));
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom("{", "groups:", "- a: *b", "{{slot}}", "{{x}}"),
  );
  fc.assert(
    fc.property(info, fc.array(line), (opening, lines) => {
      const text = [`~~~~~~ ${opening.replace(/[\r\n]/g, " ")}`, ...lines, "~~~~~~"].join("\n");
      const last = text.split("\n").length;
      for (const { at } of check(text, { "lab/config/a": "x\n" })) {
        expect(at === "whole-file" || (at.line >= 1 && at.line <= last && at.column >= 1)).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});
