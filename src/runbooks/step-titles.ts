import type { Runbook } from "./runbook.ts";

/** The first sentence of each step, without Markdown: to tell steps apart in a list. */
export function stepTitles({ steps }: Pick<Runbook, "steps">): string[] {
  return steps.map(({ parts }) => {
    const text = parts.find(({ kind }) => kind === "text");
    const markdown = text?.kind === "text" ? text.markdown : "";
    const plain = markdown
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\*\*|`/g, "")
      .replace(/\s+/g, " ");
    return /^.+?(?:\.(?=\s|$)|:$)/.exec(plain)?.[0] ?? plain;
  });
}
