import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "@expressive-code/core/hast";
import { expect, test } from "vitest";
import { rehypeTerms } from "../../../src/glossary/rehype-terms.ts";

const entry = (id: string, more: object = {}) => ({
  ...{ id, term: id.replaceAll("-", " "), means: "A sentence of it.", taught: "/a/" },
  ...more,
});
const entries = [
  entry("slot"),
  entry("replication-slot"),
  entry("wal", { term: "WAL", spelled: ["write-ahead log"] }),
  entry("restart_lsn", { code: true }),
  entry("lost", { code: true }),
  entry("connector", { common: true }),
];

/** A page's text as the plugin leaves it, each link to a term in brackets. */
function marked(html: string, path = "/x/src/content/course/01-module-1/01-first.mdx"): string {
  const tree: Root = fromHtml(html, { fragment: true });
  rehypeTerms({ entries: () => entries })(tree, { path });
  tree.children = tree.children.filter(({ type }) => (type as string) !== "mdxjsEsm");
  return toHtml(tree).replace(
    /<a class="term" href="\.\.\/\.\.\/\.\.\/glossary\/#([a-z_-]+)">(.*?)<\/a>/gs,
    "[$2→$1]",
  );
}

test.for([
  ["the first use only", "A slot, a slot.", "A [slot→slot], a slot."],
  ["the longest term", "A replication\nslot.", "A [replication\nslot→replication-slot]."],
  ["a plural", "Replication slots", "[Replication slots→replication-slot]"],
  ["another spelling", "The write-ahead log, WAL.", "The [write-ahead log→wal], WAL."],
  ["no part of a word", "A slotted timeslot, slot-like.", "A slotted timeslot, slot-like."],
  ["an abbreviation in capitals only", "wal and WAL", "wal and [WAL→wal]"],
  ["code that is a term", "<code>restart_lsn</code>", "[<code>restart_lsn</code>→restart_lsn]"],
  [
    "no code that holds a term",
    "<code>SELECT restart_lsn</code>",
    "<code>SELECT restart_lsn</code>",
  ],
  ["no word where a term is code", "It is lost.", "It is lost."],
  ["no term that is common", "A connector.", "A connector."],
  ["text within emphasis", "<em>a slot</em>", "<em>a [slot→slot]</em>"],
] as const)("%s is marked", ([, text, expected]) => {
  expect(marked(`<p>${text}</p>`)).toBe(`<p>${expected}</p>`);
});

test.for([
  "<h2>A slot</h2>",
  '<p><a href="/b/">A slot</a></p>',
  "<pre>A slot</pre>",
  '<details class="lab-only">A slot</details>',
  "<details><summary>A slot</summary></details>",
  "<figure><p>A slot</p></figure>",
  "<table><thead><tr><th>A slot</th></tr></thead></table>",
])("%s is left as it is, and does not count as a use", (html) => {
  expect(marked(`${html}<p>A slot</p>`)).toBe(`${html}<p>A [slot→slot]</p>`);
});

test("a runbook has no marks: nobody in an incident wants to be led away", () => {
  expect(marked("<p>A slot</p>", "/x/src/content/runbooks/slot-lost.mdx")).toBe("<p>A slot</p>");
});
