import type { Root } from "mdast";
import { posix } from "node:path";
import { visit } from "unist-util-visit";
import { lineAddress, readLineFragment } from "./line-fragment.ts";
import { contentRoute } from "../lessons/content-route.ts";

/**
 * The address of a lesson, a runbook or a page of reference as seen from the page of a lesson or runbook.
 * @param from path of the file with the link, from the project root
 * @param url what the author wrote, e.g. `../02-module-2/02-replication-slots.mdx#slot-states`,
 *   `/reference/metrics/#up`
 * @returns a relative address, right under any base path; other urls as they are
 */
export function pageAddress(from: string, url: string): string {
  const [path = "", anchor] = url.split("#");
  const lines = readLineFragment(anchor ?? "");
  const fragment = lines.lines ? lineAddress("", lines) : anchor === undefined ? "" : `#${anchor}`;
  if (path === "") return fragment;
  const source = contentRoute(from);
  const target = path.startsWith("/") ? path : contentRoute(posix.join(posix.dirname(from), path));
  if (!/\.mdx$|^\/(?!\/)/.test(path) || source === undefined || target === undefined) return url;
  const address = `${posix.relative(source, target) || "."}/`;
  return `${address}${fragment}`;
}

/** Remark plugin: turns links to files of lessons and runbooks, and to pages of reference, into links between pages. */
export function remarkLessonLinks({ toProjectPath }: { toProjectPath: (path: string) => string }) {
  return (tree: Root, file: { path?: string }) => {
    const from = toProjectPath(file.path ?? "");
    visit(tree, ["link", "definition"], (node) => {
      if ("url" in node) node.url = pageAddress(from, node.url);
    });
  };
}
