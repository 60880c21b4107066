import type { Code } from "mdast";

/** What a fence without an end has taken in. */
export interface Unclosed {
  /** The line on which another fence begins inside of it; without one, it goes on to the end. */
  readonly inside: number | undefined;
}

/**
 * Whether a fence lacks its last line. Markdown then goes on to the end of the next fence, or of
 * what the fence stands in. A fence of more backticks may show fences of fewer.
 * @param lines of the whole file
 */
export function unclosedIn(lines: readonly string[], node: Code): Unclosed | undefined {
  if (!node.position) return undefined;
  const { start, end } = node.position;
  const [marks = "```"] =
    /^(`+|~+)/.exec((lines[start.line - 1] ?? "").slice(start.column - 1)) ?? [];
  const opens = (line: string) => {
    const [found = ""] = /^(`+|~+)(?=[ \t]*[a-z])/i.exec(line.trimStart()) ?? [];
    return found.startsWith(marks);
  };
  const inside = node.value.split("\n").findIndex(opens);
  if (inside >= 0) return { inside: start.line + 1 + inside };
  const last = (lines[end.line - 1] ?? "").slice(0, end.column - 1).replace(/^[\s>]*/, "");
  const closed = end.line > start.line && last.startsWith(marks) && /^(`+|~+)\s*$/.test(last);
  return closed ? undefined : { inside: undefined };
}
