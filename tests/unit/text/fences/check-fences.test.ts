import { expect, test } from "vitest";
import { attributes, languages } from "../../../../src/text/fences/grammar.ts";
import { check } from "./check-text.ts";

test.for([
  ["a command that is run", "```bash run\nls\n```"],
  [
    "a command with every option",
    '```sql run exit=1 within="90s" as="superuser" title="A"\n1\n```',
  ],
  ["an experiment that harms", '```sql run lab-only title="A checkpoint"\nCHECKPOINT;\n```'],
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
  ["placeholders", "```bash run title=\"{slot}\"\necho {{slot}} '{{ connector }}'\n```"],
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
