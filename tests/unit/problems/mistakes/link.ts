import { body, type Mistake } from "./mistake.ts";

const command = ['```sql run title="Count"', "SELECT 1;", "```"];

export const linkMistakes: readonly Mistake[] = [
  {
    code: "link/no-page",
    what: "a mistyped lesson",
    files: body("See [the first](01-first-step.mdx#slot-states)."),
  },
  {
    code: "link/no-page",
    what: "a definition that leads nowhere",
    files: body("See [it][far].", "", "[far]: ../nowhere/at-all.mdx#x"),
  },
  {
    code: "link/missing-anchor",
    what: "a mistyped section of another lesson",
    files: body("See [the states](01-first-steps.mdx#slot-state)."),
  },
  {
    code: "link/missing-anchor",
    what: "a section that is like none there is",
    files: body("See [the end](01-first-steps.mdx#the-end)."),
  },
  {
    code: "link/missing-anchor",
    what: "a section that this lesson does not have",
    files: body("See [below](#what-follows)."),
  },
  {
    code: "link/no-page",
    what: "a link to a file that is not there",
    files: body("Take [the file](./settings.csv)."),
  },
  {
    code: "image/no-file",
    what: "pictures that are not there, from the root of the server, and from elsewhere, in a table",
    files: body(
      "![A slot](./slot.svg)",
      "",
      "| A | B |",
      "|---|---|",
      "| ![A slot](/slot.svg) | ![A slot](https://example.org/a.png) |",
    ),
  },
  {
    code: "image/no-alt",
    what: "a picture without alternative text",
    files: { ...body("![](./slot.svg)"), "src/content/course/01-module-1/slot.svg": "<svg/>" },
  },
  {
    code: "link/missing-anchor",
    what: "a link to a whole lesson",
    files: body("See [the first](01-first-steps.mdx)."),
  },
  {
    code: "link/no-page",
    what: "a link to a file of the project",
    files: body("See [the quiz](../../quizzes/01-first-steps.yaml)."),
  },
  {
    code: "link/no-page",
    what: "an address without https",
    files: body("See [it](www.example.org)."),
  },
  {
    code: "link/no-address",
    what: "addresses without encryption, never written, and of a page instead of its file",
    files: body(
      "See [it](http://example.org/), [it](https://)",
      "and [it](/course/01-module-1/01-first-steps/).",
    ),
  },
  {
    code: "link/no-entry",
    what: "an entry that a page of reference does not have",
    files: body("See [it](/reference/metrics/#nothing)."),
  },
  {
    code: "link/no-page",
    what: "a mistyped page of reference",
    files: body("See [all](/reference/metric/)."),
  },
  {
    code: "link/no-block",
    what: "a command that stands below another heading now",
    files: body("## Now", "", ...command, "", "See [it](#run-then.1:2)."),
  },
  {
    code: "link/no-block",
    what: "a command of a lesson that runs none",
    files: body("See [it](#run-then.1)."),
  },
  {
    code: "link/no-line",
    what: "a line that a command does not have",
    files: body("## Now", "", ...command, "", "See [it](#run-now.1:3)."),
  },
  {
    code: "link/no-text",
    what: "a link without a text",
    files: body("See [](01-first-steps.mdx#slot-states)."),
  },
];
