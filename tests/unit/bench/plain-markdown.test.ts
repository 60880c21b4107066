import { expect, test } from "vitest";
import { plainMarkdown, titleOnly } from "../../../bench/plain-markdown.ts";

const head = `---
id: slots
title: "Slots: what they keep"
description: A lesson.
order: 3
---
`;

/** The body that becomes of this one. */
const body = (text: string) => plainMarkdown(`${head}\n${text}`).split("---\n")[2]?.trim();

test("of the front matter, title and description stay", () => {
  expect(plainMarkdown(head)).toBe(
    '---\n{"title":"Slots: what they keep","description":"A lesson."}\n---\n',
  );
});

test("a code fence keeps its language, its title and its lines", () => {
  expect(body('```bash run lab-only title="Look" check="x"\n<Check>\n```')).toBe(
    '```bash title="Look"\n<Check>\n```',
  );
});

test("a diagram stays, and the notes beside it go", () => {
  expect(body("```mermaid\nflowchart TD\n```\n\n```yaml notes\nA: b\n```\n\nText.")).toBe(
    "```mermaid\nflowchart TD\n```\n\n\nText.",
  );
});

test("boxes become Starlight's, with their labels and all that they say", () => {
  expect(body("<Check>\n\nIt is `lost`.\n\n</Check>")).toBe(
    ":::tip[Check]\n\nIt is `lost`.\n\n:::",
  );
  expect(body('<WrongMove title="Delete [files]" cost="A backup.">\n\nText.\n\n</WrongMove>')).toBe(
    ":::danger[Delete files]\n\nA backup.\n\n\nText.\n\n:::",
  );
  expect(body('<Documented source="https://example.org">\n\nText.\n\n</Documented>')).toBe(
    ":::note[Documented]\n\nText.\n\n:::",
  );
});

test("a component without content goes", () => {
  expect(body('One.\n\n<ToolCard tool="wal-budget" />\n\nTwo.')).toBe("One.\n\n\nTwo.");
});

test("names are filled in, in text and in code", () => {
  expect(body("`{{slot}}`\n\n```sql run\nSELECT '{{slot}}'\n```")).toBe(
    "`orders_cdc`\n\n```sql\nSELECT 'orders_cdc'\n```",
  );
});

test("a page that is not measured has its title alone", () => {
  expect(titleOnly(`${head}\n\`\`\`mermaid\n\`\`\``)).toBe(
    '---\n{"title":"Slots: what they keep","description":"A lesson."}\n---\n\nNot measured.\n',
  );
});
