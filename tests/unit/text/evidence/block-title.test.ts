import { expect, test } from "vitest";
import { blockTitle, plainText } from "../../../../src/text/evidence/block-title.ts";
import { fenceOf } from "../../support/fences.ts";

const titleOf = (code: string, head = "bash run") =>
  blockTitle(fenceOf(`\`\`\`${head}\n${code}\n\`\`\`\n`));

const lines: readonly (readonly [string, string, string])[] = [
  ["a comment of bash", "# the slot\npsql -l", "psql -l"],
  ["a comment of SQL", "-- the slot\nSELECT 1;", "SELECT 1;"],
  ["empty lines and indentation", "\n   \n  psql -l  \nls", "psql -l"],
  ["nothing, though a # stands later in the line", "psql -l # all", "psql -l # all"],
];
test.for(lines)("code is called by its first line without %s", ([, code, text]) => {
  expect(titleOf(code)).toEqual({ text, isCode: true });
});

test("code of nothing but comments is called by the first of them", () => {
  expect(titleOf("# one\n# two").text).toBe("# one");
});

test("names are the default ones", () => {
  expect(titleOf("psql {{database}} # {{slot}}").text).toBe("psql shop # orders_cdc");
});

test("a line of 90 characters is whole, and one more is cut", () => {
  expect(titleOf("a".repeat(90)).text).toBe("a".repeat(90));
  expect(titleOf("a".repeat(91)).text).toBe(`${"a".repeat(90)}…`);
});

test("a title counts before the code", () => {
  expect(titleOf("psql -l", 'bash run title="All &lt;databases&gt;"')).toEqual({
    text: "All <databases>",
    isCode: false,
  });
});

test("each entity that authors write is read, and any other stays", () => {
  expect(plainText("&quot;a&quot; &apos;b&#39; &lt;c&gt; &amp; d &copy;")).toBe(
    "\"a\" 'b' <c> & d &copy;",
  );
  expect(plainText("&amp;lt;")).toBe("&lt;");
});
