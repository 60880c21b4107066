import { body, type Mistake } from "./mistake.ts";

/** Mistakes in Markdown that would be shown as they are written, or not at all. */
export const proseMistakes: readonly Mistake[] = [
  {
    code: "heading/level",
    what: "a first heading of the third level, one of the first, one two levels below the one before",
    files: body("### Steps", "", "# Steps again", "", "## Small steps", "", "#### Smaller steps"),
  },
  {
    code: "heading/duplicate",
    what: "a heading written twice",
    files: body("## Three causes", "", "Text.", "", "### Three `causes`", "", "Text."),
  },
  {
    code: "heading/empty",
    what: "a heading without a text",
    files: body("##", "", "Text."),
  },
  {
    code: "heading/no-space",
    what: "headings without a space, one within a paragraph",
    files: body("##Steps", "", "Text", "#Steps"),
  },
  {
    code: "table/broken",
    what: "a table whose second line has too few cells",
    files: body("| a | `b` |", "|---|", "| 1 | 2 |"),
  },
  {
    code: "table/extra-cells",
    what: "a row with a bar in its text",
    files: body("| a | b |", "|---|---|", "| 1 | x|y |"),
  },
  {
    code: "text/undefined-reference",
    what: "links and a note that lead nowhere",
    files: body("See [the `slot`][nope] and [lag][].", "", "And this.[^1]"),
  },
  {
    code: "box/unknown",
    what: "a mistyped box, one with a space, one with two colons",
    files: body(":::nte", "Text.", ":::", "", "::: tip", "Text.", "", "::note[Title]"),
  },
  {
    code: "box/unclosed",
    what: "boxes without an end",
    files: body("- :::note", "  Text.", "", ":::tip[Title]", "Text."),
  },
];
