import { expect, test } from "vitest";
import { keepsCourseNames } from "../../../../src/text/fences/course-names.ts";
import { collectFences } from "../../../../src/text/fences/fence.ts";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";

/** Of each fence of a text, whether it keeps the course's names. */
const kept = (text: string) =>
  collectFences({ file: "a.mdx", text, tree: parseMdx(text) }).map(keepsCourseNames);

const output = "```text output\n{{slot}}\n```";

test.for([
  ["a query", "```sql run\nSELECT * FROM pg_replication_slots\n```", false],
  ["a look at a connector", '```bash run\ncurl -sS "{{connect-url}}/connectors"\n```', false],
  ["a metric", '```promql check="promql"\nup{slot="{{slot}}"}\n```', false],
  ["a line of a log", "```text\nslot {{slot}} is active\n```", false],
  ["the creation of a connector", "```bash run\ncurl -X PUT a/config\n```", true],
  ["a stop", '```bash run\ncurl -X PUT "{{connect-url}}/connectors/a/stop"\n```', true],
  ["a statement that is only shown", '```sql show="needs two hosts"\nDROP TABLE a\n```', true],
  ["an experiment that looks", "```bash run lab-only\nls\n```", true],
  ["the configuration of a connector", '```json check="connector"\n{}\n```', true],
  ["an alert", '```yaml check="prometheus-rules"\ngroups: []\n```', false],
] as const)("%s: the course's names are kept, %s", ([, fence, keeps]) => {
  expect(kept(fence)).toEqual([keeps]);
  if (/ run/.test(fence)) expect(kept(`${fence}\n\n${output}`)).toEqual([keeps, keeps]);
});

test("an output after a text belongs to no command", () => {
  expect(kept(`\`\`\`bash run\nrm a\n\`\`\`\n\nThen:\n\n${output}`)).toEqual([true, false]);
});
