import { expect, test } from "vitest";
import { courseFolder } from "../../../../src/text/lessons/lesson-path.ts";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkLinks } from "../../../../src/text/links/check-links.ts";
import { runLines } from "../../../../src/text/links/run-addresses.ts";

const file = `${courseFolder}/01-module-1/01-a.mdx`;
const other = `${courseFolder}/02-module-2/02-b.mdx`;

function codes(body: string): string[] {
  const { lesson } = parseLesson(file, body);
  if (!lesson) throw new Error(`Not a lesson: ${body}`);
  const anchors = new Map([
    [file, lesson.headings.map(({ slug }) => slug)],
    [other, ["slots"]],
  ]);
  const files = [`${courseFolder}/01-module-1/a.svg`, "README.md", "src/content/quizzes/01-a.yaml"];
  const exists = (path: string) => files.includes(path);
  const runs = new Map([[file, runLines(lesson)]]);
  const reference = new Map([
    ["/reference/metrics/", ["up", "pg_up"]],
    ["/incidents/slot-lost/", []],
  ]);
  return checkLinks(lesson, { anchors, runs, reference, exists }).map(({ code }) => code);
}

const run = "## Here\n\n```sql run\nSELECT 1\nFROM x;\n```\n\n```text output\nok\n```\n\n";

test.for([
  `${run}[a](#run-here.1)`,
  `${run}[a](#run-here.1:2)`,
  `${run}[a](#run-here.1:1-2)`,
  `${run}[a](#run-here.1-output:1)`,
  "[b](../02-module-2/02-b.mdx#slots)",
  "[b][]\n\n[b]: ../02-module-2/02-b.mdx#slots",
  "## Here\n\n[a](#here)",
  "[a](https://example.org/x#y)",
  "[a](mailto:a@example.org)",
  "https://example.org/",
  "[up](/reference/metrics/#pg_up)",
  "[all](/reference/metrics/)",
  "[a film](/incidents/slot-lost/)",
  "![A slot](./a.svg)",
])("no problem: %j", (body) => {
  expect(codes(body)).toEqual([]);
});

test.for([
  ["[a](//example.org/x)", ["link/no-address"]],
  ["[up](/reference/metrics/#pg_down)", ["link/no-entry"]],
  ["[a film](/incidents/slot-lost/#end)", ["link/no-entry"]],
  ["[a film](/incidents/slot-last/)", ["link/no-page"]],
  ["[a lesson](/course/01-module-1/01-a/)", ["link/no-address"]],
  ["[a](ftp://example.org/x)", ["link/no-address"]],
  ["[a](javascript:alert(1))", ["link/no-address"]],
  [`${run}[a](#run-here.2)`, ["link/no-block"]],
  [`${run}[a](#run-here.1-output-2)`, ["link/no-block"]],
  [`${run}[a](#run-here.1:3)`, ["link/no-line"]],
  [`${run}[a](#run-here.1:1-3)`, ["link/no-line"]],
  [`${run}[a](#run-here.1:0)`, ["link/no-block"]],
  [`${run}[a](#here:1)`, ["link/missing-anchor"]],
  ["[b](../02-module-2/02-b)", ["link/no-page"]],
  ["[b](../02-module-2/02-b.md#slots)", ["link/no-page"]],
  ["[b](02-b)", ["link/no-page"]],
  ["[b](../../../../README.md)", ["link/no-page"]],
  ["[b](../../quizzes/01-a.yaml)", ["link/no-page"]],
  ["[m](../../../..)", ["link/no-page"]],
  ["[m](../02-module-2)", ["link/no-page"]],
  ["[a](./a.svg)", ["link/no-page"]],
  ["[k](www.example.org)", ["link/no-page"]],
  ["[k](debezium.io/documentation/)", ["link/no-page"]],
  ["[k](https://)", ["link/no-address"]],
  ["[k](https:///x)", ["link/no-address"]],
  ["[k](mailto:)", ["link/no-address"]],
  ["[a]()", ["link/missing-anchor"]],
  ["[a](#)", ["link/missing-anchor"]],
  ["[`  `](#)", ["link/no-text", "link/missing-anchor"]],
  ["[![](./a.svg)](https://example.org)", ["link/no-text", "image/no-alt"]],
  ["![ ](/a.svg)", ["image/no-alt", "image/no-file"]],
] as const)("%j is reported as %j", ([body, expected]) => {
  expect(codes(body)).toEqual(expected);
});

test("a link whose text is a picture with alternative text has a text", () => {
  expect(codes("[![A slot](./a.svg)](https://example.org)")).toEqual([]);
});

const nothing = { runs: new Map(), reference: new Map(), exists: () => false };

test("a lesson that cannot be read is no missing page, and its sections are not judged", () => {
  const { lesson } = parseLesson(file, "[b](../02-module-2/02-b.mdx#slots)");
  if (!lesson) throw new Error("Not a lesson.");
  const anchors = new Map([[other, undefined]]);
  expect(checkLinks(lesson, { ...nothing, anchors })).toEqual([]);
});

test.for([
  ["[b](../02-module-2/02-b)", "../02-module-2/02-b.mdx"],
  ["[a](./01-aa.mdx#here)", "01-a.mdx"],
] as const)("%s is answered by %s", ([body, meant]) => {
  const { lesson } = parseLesson(file, body);
  if (!lesson) throw new Error("Not a lesson.");
  const anchors = new Map([file, other].map((name) => [name, []]));
  const hints = checkLinks(lesson, { ...nothing, anchors }).map(({ hint }) => hint);
  expect(hints).toEqual([`Did you mean "${meant}"?`]);
});
