import { entry } from "../entry.ts";

export const proseEntries = {
  "heading/level": entry<{ depth: number; deepest: number }>(
    ({ depth, deepest }) =>
      `The heading is of level ${depth}; here the deepest is ${deepest}, and the first is the title's.`,
    "Use ## for a section and one # more for each level below: the title is the page's one first-level " +
      "heading, and readers who listen navigate by levels.",
  ),
  "heading/duplicate": entry<{ text: string; line: number }>(
    ({ text, line }) => `The heading "${text}" is on line ${line} already.`,
    "Give one of them another text: links go by the anchors of headings.",
  ),
  "heading/empty": entry("The heading is empty.", "Write its text behind the #, or remove it."),
  "heading/no-space": entry(
    "This is shown as text, not as a heading: there is no space behind the #.",
    "Write a space behind it: ## Heading. In text, put a # into backticks.",
  ),
  "table/broken": entry(
    "The line begins with |, but Markdown sees no table here.",
    "Give the line of dashes as many cells as the head above it has, with an empty line before the head.",
  ),
  "table/extra-cells": entry<{ cells: number; columns: number }>(
    ({ cells, columns }) =>
      `The row has ${cells} cells, the table has ${columns} columns: the rest is not shown.`,
    "Add a column to the table's first two lines, or write a | that is text as \\|.",
  ),
  "text/undefined-reference": entry<{ name: string }>(
    ({ name }) => `This refers to a line "[${name}]: …", which the lesson does not have.`,
    "Add the line, or write the target in place: [text](https://…).",
  ),
  "box/unknown": entry<{ begins: string; boxes: readonly string[] }>(
    ({ begins }) => `"${begins}" begins no box.`,
    ({ boxes }) => {
      const names = boxes.map((name) => `:::${name}`);
      return `A box begins with ${names.slice(0, -1).join(", ")} or ${names.at(-1)}, and ends with :::.`;
    },
  ),
  "box/unclosed": entry<{ begins: string }>(
    ({ begins }) => `The box ${begins} is not closed.`,
    "Write ::: on a line of its own where it ends; a box that holds a box has more colons at both ends.",
  ),
} as const;
