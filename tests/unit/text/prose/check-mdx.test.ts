import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkMdx } from "../../../../src/text/prose/check-mdx.ts";

const rules = {
  Note: {
    required: ["title"],
    optional: ["tone", "page"],
    values: { tone: ["calm", "loud"] },
    addresses: ["page"],
    content: "text",
  },
  Plain: { required: [], content: "text" },
  Card: { required: [], content: "none" },
} as const;

function report(body: string): string[] {
  const { lesson } = parseLesson("a.mdx", body);
  if (!lesson) throw new Error(`Not a lesson: ${body}`);
  return checkMdx(lesson, rules).map(({ code, message }) => `${code}: ${message}`);
}

test.for([
  '<Note title="A" tone="calm">\n\nText.\n\n</Note>',
  '<Note title="A" page="https://example.org/a#b">Text.</Note>',
  "<Plain>\n\nText.\n\n</Plain>",
  "<Plain>\n\n```text\na\n```\n\n</Plain>",
  "Text with <Card /> and <Card></Card> and <Card>{/* nothing */}</Card>.",
  "Press <kbd>Ctrl</kbd>, H<sub>2</sub>O<br/>",
  "<details>\n<summary>More</summary>\n\nText.\n\n</details>",
  "{/* a comment */}",
  "Text {/* a comment\nover two lines */} text.",
])("no problem: %j", (body) => {
  expect(report(body)).toEqual([]);
});

test.for([
  [
    "<Note title={1}>\n\nText.\n\n</Note>",
    "mdx/property-value: The title of <Note> cannot be {1}.",
  ],
  ["<Note title>\n\nText.\n\n</Note>", 'mdx/missing-property: <Note> needs the property "title".'],
  [
    '<Note title="A" page="//example.org">Text.</Note>',
    'mdx/property-value: The page of <Note> cannot be "//example.org".',
  ],
  [
    "Text <Card>more</Card>.",
    "mdx/content-not-shown: <Card> does not show what stands between its tags.",
  ],
  ["{{ slot }}", "mdx/javascript: The lesson holds JavaScript."],
  ["<toString/>", "mdx/html-element: <toString> is not used in lessons."],
  [
    '<Note title="A" tone="shrill">\n\nText.\n\n</Note>',
    'mdx/property-value: The tone of <Note> cannot be "shrill".',
  ],
  ["<></>", "mdx/unknown-component: There is no component <>."],
  ["export const a = 1;", "mdx/javascript: The lesson holds JavaScript."],
  ["{1 /* not alone */}", "mdx/javascript: The lesson holds JavaScript."],
  ["<constructor/>", "mdx/html-element: <constructor> is not used in lessons."],
  ['<img src="./a.svg"/>', "mdx/html-element: <img> is not used in lessons."],
] as const)("%j is reported", ([body, expected]) => {
  expect(report(body)).toEqual([expected]);
});
