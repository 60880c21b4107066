import { describe, expect, test } from "vitest";
import { fencesOf } from "../../support/fences.ts";

/** How each fence of a text is not closed. */
const unclosed = (text: string) => fencesOf(text).map((fence) => fence.unclosed);

describe("a fence is closed", () => {
  test.for([
    "```text\na\n```",
    "```text\na\n````  ",
    "~~~text\na\n~~~",
    "> ```text\n> a\n> ```",
    "- > ```text\n  > a\n  > ```",
    "````text\n```bash\na\n```\n````",
    "~~~text\n```bash\na\n~~~",
    "```text\n~~~bash\n```",
    "```text\n``` 1\n```",
    "```text\nthe ```bash fence\n```",
  ])("%j", (text) => {
    expect(unclosed(text)).toEqual([undefined]);
  });
});

describe("a fence without its last line has taken in", () => {
  test.for([
    ["the next fence", "```bash\na\n\n```text output\nb\n```", 4],
    ["an indented one", "```bash\n  ```text\n```", 2],
    ["one of more backticks", "```bash\na\n````text output\nb\n````", 3],
    ["one with a blank before its language", "Text.\n\n```bash\na\n``` text\nb\n```", 5],
    ["one of the same tildes", "~~~bash\n~~~Text\n~~~", 2],
  ] as const)("%s", ([, text, inside]) => {
    expect(unclosed(text)[0]).toEqual({ inside });
  });

  test.for([
    ["the rest of the page", "```bash\na\n"],
    ["the rest of the page, with its own opening line as the last one", "Text.\n\n```"],
    ["the rest of the page, after a shorter line of backticks", "````bash\na\n```"],
    ["the rest of the page, after other marks", "```bash\na\n~~~"],
    ["the rest of its list", "1. Look:\n\n   ```bash\n   a\n\nText."],
    ["the rest of its quotation", "> ```bash\n> a\n\nText."],
  ] as const)("%s", ([, text]) => {
    expect(unclosed(text)[0]).toEqual({ inside: undefined });
  });
});
