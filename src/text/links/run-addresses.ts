import { MetaOptions } from "@expressive-code/core";
import type { Code, Root } from "mdast";
import { visit } from "unist-util-visit";
import { collectHeadings } from "../lessons/headings.ts";

/** Where a command or its output stands on its page. */
export interface RunAddress {
  /**
   * The fragment, such as `run-slot-states.2` or `run-slot-states.2-output`: the heading above the block and the number
   * of its command there, so that nothing that is written elsewhere changes it. No heading has a point in its own.
   */
  readonly id: string;
  /** The same for who hears it: `command 2 of Slot states`. */
  readonly name: string;
  /** How many lines it has. */
  readonly lines: number;
}

/** Whether somebody follows a fence: the lab has run it, or a runbook shows it as documented. */
const isCommand = (meta: MetaOptions) =>
  meta.getBoolean("run") === true || meta.getString("show") !== undefined;

/** Whether it is what comes back when all goes well; what else may come back stands folded. */
const isExpected = (meta: MetaOptions) =>
  meta.getBoolean("output") === true && meta.getString("otherwise") === undefined;

interface Command {
  readonly id: string;
  readonly name: string;
  outputs: number;
}

const linesOf = ({ value }: Code): number => value.split("\n").length;

/**
 * The addresses of a text's commands and of the outputs right after them, in the order of the text.
 * @param tree as it was parsed, before any plugin has changed it
 */
export function runAddresses(tree: Root): Map<Code, RunAddress> {
  const found = new Map<Code, RunAddress>();
  const headings = collectHeadings(tree);
  const commands = new Map<unknown, Command>();
  let above = { slug: "", text: "the page" };
  let count = 0;
  visit(tree, ["heading", "code"], (node, index, parent) => {
    if (node.type === "heading") {
      above = headings.shift() ?? above;
      count = 0;
    }
    if (node.type !== "code") return;
    const meta = new MetaOptions(node.meta ?? "");
    if (isCommand(meta)) {
      count += 1;
      const id = `run-${above.slug}.${count}`;
      const name = `command ${count} of ${above.text}`;
      commands.set(node, { id, name, outputs: 0 });
      found.set(node, { id, name, lines: linesOf(node) });
    }
    const before = parent && index ? parent.children[index - 1] : undefined;
    const command = meta.getBoolean("output") === true ? commands.get(before) : undefined;
    if (!command) return;
    // A command can have several.
    commands.set(node, command);
    if (!isExpected(meta)) return;
    command.outputs += 1;
    const more = command.outputs === 1 ? "" : `-${command.outputs}`;
    const name = `output${more.replace("-", " ")} of ${command.name}`;
    found.set(node, { id: `${command.id}-output${more}`, name, lines: linesOf(node) });
  });
  return found;
}

/** How many lines each command and output of a text has, by address. */
export function runLines({ tree }: { readonly tree: Root }): Map<string, number> {
  return new Map([...runAddresses(tree).values()].map(({ id, lines }) => [id, lines]));
}
