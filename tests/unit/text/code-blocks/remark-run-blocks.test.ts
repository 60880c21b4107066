import type { Code, Nodes, Parent } from "mdast";
import { toString } from "mdast-util-to-string";
import { expect, test } from "vitest";
import { visit } from "unist-util-visit";
import { remarkRunBlocks } from "../../../../src/text/code-blocks/remark-run-blocks.ts";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";

const command = '```bash run lab-only title="The slot goes"\necho {{slot}}\n```';
const output = "```text output\na\n```";

/** A text as the plugin leaves it, on a lab that has recorded nothing. */
function planned(text: string) {
  const tree = parseMdx(text);
  remarkRunBlocks({ records: { runOf: () => undefined } })(tree, { value: text, data: {} });
  return tree;
}

/** What a node becomes on the page. */
const onPage = (node: Nodes | undefined) =>
  (node?.data ?? {}) as { hName?: string; hProperties?: Record<string, string> };

/** The elements of a page, each with the names of those around it. */
function elements(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, around: string) => {
    const { hName: name } = onPage(node);
    const here = name ? `${around}${name} ` : around;
    if (name) found.push(here.trim());
    if ("children" in node) for (const child of (node as Parent).children) walk(child, here);
  };
  walk(planned(text), "");
  return found;
}

function code(text: string): Code[] {
  const found: Code[] = [];
  visit(planned(text), "code", (node) => void found.push(node));
  return found;
}

test.for([
  ["with its output", `${command}\n\n${output}`],
  ["without output", command],
])("an experiment %s is folded below its heading, and left out of search", ([, text = ""]) => {
  expect(elements(text)).toEqual(["details", "details summary", "details div"]);
  const [details] = planned(text).children;
  expect(onPage(details).hProperties).toEqual({ className: "lab-only", dataFinderIgnore: "" });
  const [heading] = details && "children" in details ? details.children : [];
  expect(toString(heading)).toBe("On a lab only: The slot goes");
});

test("only an experiment that causes the fault says so", () => {
  const [details] = planned(command.replace("lab-only", 'lab-only="fault"')).children;
  const [heading] = details && "children" in details ? details.children : [];
  expect(toString(heading)).toBe("On a lab only, causes the fault: The slot goes");
});

test("an experiment in a step of a list stays in its step", () => {
  const step = `1. Do:\n\n   ${command.replaceAll("\n", "\n   ")}\n\n2. Look.`;
  expect(elements(step)).toEqual(["details", "details summary", "details div"]);
});

test("the output of an experiment says what it belongs to; that of a command does not", () => {
  const attributes = (text: string) => code(text).map(({ meta }) => meta);
  expect(attributes(`${command}\n\n${output}`)).toEqual(["run lab-only", "output lab-only"]);
  expect(attributes("```bash run\na\n```\n\n" + output)).toEqual(["run", "output"]);
});

test("a command without output that never ran stays as it is, and is not folded", () => {
  expect(elements(command.replace(" lab-only", ""))).toEqual([]);
});
