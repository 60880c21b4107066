import type { Code, InlineCode } from "mdast";
import { expect, test } from "vitest";
import { visit } from "unist-util-visit";
import { remarkCourseNames } from "../../../../src/text/code-blocks/course-names.ts";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";

/** The code of a text as the plugin leaves it: what a fence says of itself, and what a sentence holds. */
function planned(text: string, path = "src/content/course/01-a/01-b.mdx"): (string | undefined)[] {
  const tree = parseMdx(text);
  remarkCourseNames()(tree, { path, value: text });
  const found: (Code | InlineCode)[] = [];
  visit(tree, ["code", "inlineCode"], (node) => void found.push(node as Code | InlineCode));
  return found.map((node) => (node.type === "code" ? (node.meta ?? undefined) : node.value));
}

const drop =
  "```sql run\nSELECT pg_drop_replication_slot('{{slot}}');\n```\n\n```text output\na\n```";
const look = "```sql run\nSELECT * FROM pg_replication_slots;\n```\n\n```text output\na\n```";

test("a lesson's command that changes something, and its output, say that they keep the names", () => {
  expect(planned(drop)).toEqual(["run course-names", "output course-names"]);
});

test("what looks is left to the reader's names", () => {
  expect(planned(look)).toEqual(["run", "output"]);
});

test("a command in a sentence is held to the same rule", () => {
  expect(planned("Look at `{{slot}}`, never `DROP TABLE {{slot}}`.")).toEqual([
    "{{slot}}",
    "DROP TABLE orders_cdc",
  ]);
});

test("a runbook is followed on the reader's own system, in all it does", () => {
  expect(planned(drop, "src/content/runbooks/slot-lost.mdx")).toEqual(["run", "output"]);
});
