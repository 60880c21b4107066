import { expect, test } from "vitest";
import { courseFolder } from "../../../src/course/lesson-path.ts";
import { parseLesson } from "../../../src/course/parse-lesson.ts";
import { checkLinks } from "../../../src/links/check-links.ts";

const file = `${courseFolder}/01-module-1/01-a.mdx`;
const other = `${courseFolder}/02-module-2/02-b.mdx`;

function codes(body: string): string[] {
  const { lesson } = parseLesson(file, body);
  if (!lesson) throw new Error(`Not a lesson: ${body}`);
  const anchors = new Map([
    [file, lesson.headings.map(({ slug }) => slug)],
    [other, ["slots"]],
  ]);
  const exists = (path: string) => path === `${courseFolder}/01-module-1/a.svg`;
  return checkLinks(lesson, { anchors, exists }).map(({ code }) => code);
}

test.for([
  "[b](../02-module-2/02-b.mdx#slots)",
  "[b][]\n\n[b]: ../02-module-2/02-b.mdx#slots",
  "## Here\n\n[a](#here)",
  "[a](https://example.org/x#y)",
  "[a](mailto:a@example.org)",
  "https://example.org/",
  "[a](./a.svg)",
  "![A slot](./a.svg)",
])("no problem: %j", (body) => {
  expect(codes(body)).toEqual([]);
});

test.for([
  ["[a](//example.org/x)", ["link/insecure"]],
  ["[a](ftp://example.org/x)", ["link/insecure"]],
  ["[a](javascript:alert(1))", ["link/insecure"]],
  ["[b](../02-module-2/02-b)", ["link/missing-page"]],
  ["[b](../02-module-2/02-b.md#slots)", ["link/missing-page"]],
  ["[b](../../../../README.md)", ["link/missing-page"]],
  ["[a]()", ["link/no-section"]],
  ["[a](#)", ["link/missing-anchor"]],
  ["[`  `](#)", ["link/no-text", "link/missing-anchor"]],
  ["[![](./a.svg)](https://example.org)", ["link/no-text", "image/no-alt"]],
  ["![ ](/a.svg)", ["image/no-alt", "link/ignores-base"]],
] as const)("%j is reported as %j", ([body, expected]) => {
  expect(codes(body)).toEqual(expected);
});

test("a link whose text is a picture with alternative text has a text", () => {
  expect(codes("[![A slot](./a.svg)](https://example.org)")).toEqual([]);
});
