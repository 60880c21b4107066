import type { Root } from "mdast";
import { posix } from "node:path";
import { visit } from "unist-util-visit";

/** Whether a link leads to a file of the project, as seen from the one that it stands in. */
export const isRelative = (url: string) => !/^([a-z][a-z+.-]*:|\/)/i.test(url);

/**
 * The files that a lesson shows or links to.
 * @returns paths from the project root
 */
export function namedFiles({ file, tree }: { file: string; tree: Root }): string[] {
  const urls: string[] = [];
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "definition" || node.type === "image") {
      urls.push(node.url);
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      for (const { value } of node.attributes) if (typeof value === "string") urls.push(value);
    }
  });
  return urls
    .map((url) => url.replace(/[?#].*$/, ""))
    .filter((path) => path !== "" && isRelative(path))
    .map((path) => posix.join(posix.dirname(file), path));
}
