import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { rehypeWholeWords } from "../../../../src/text/code-blocks/rehype-whole-words.ts";

function wholeWords(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  rehypeWholeWords()(tree);
  return toHtml(tree);
}

test("an option or a name that a browser would break at its hyphens is marked", () => {
  expect(wholeWords("<p><code>--from-beginning</code></p>")).toBe(
    '<p><code class="w">--from-beginning</code></p>',
  );
  expect(wholeWords('<code><var data-name="connector">my-connector</var></code>')).toBe(
    '<code class="w long"><var data-name="connector">my-connector</var></code>',
  );
});

test("a command still wraps between its words", () => {
  expect(wholeWords("<code>kafka-topics.sh <var>my-topic</var> --list</code>")).toBe(
    '<code><span class="w">kafka-topics.sh</span> <var class="w">my-topic</var> <span class="w">--list</span></code>',
  );
});

test("a word that a phone may have no room for can be broken, and is marked so", () => {
  const word = "--collector.long_running_transactions";
  expect(wholeWords(`<code>${word}</code>`)).toBe(`<code class="w long">${word}</code>`);
});

test("what no browser breaks is left alone, and so is a block", () => {
  for (const html of [
    "<code>pg_wal_lsn_diff</code>",
    "<code>slot.drop.on.stop=true</code>",
    "<pre><code>kafka-topics.sh --list</code></pre>",
  ])
    expect(wholeWords(html)).toBe(html);
});
