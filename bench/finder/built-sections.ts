import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import { SKIP, visit } from "unist-util-visit";

/** Words that a reader has before them who follows a result. */
const most = 1200;

/** Where a result leads to, and what is read there. */
export interface BuiltSection {
  /** Below the base, with the anchor. */
  readonly address: string;
  readonly text: string;
}

/** Stands before a heading, with its level and anchor; no page holds such a character. */
const mark = "\u{E000}";

/** The main part of a page as text, with a mark before each heading that has an anchor. */
function markedText(tree: Root): string {
  let main: Element | undefined;
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "main") main = node;
    if (["nav", "script", "style", "template"].includes(node.tagName)) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    const { id } = node.properties;
    if (level !== undefined && typeof id === "string")
      node.children.unshift({ type: "text", value: `${mark}${level} ${id} ` });
    return undefined;
  });
  return main ? toText(main) : "";
}

const words = (text: string) => text.split(/\s+/).slice(0, most).join(" ");

/** A runbook is read from its first line to its last; of a lesson, what stands before its first section. */
function sectionsOfPage(route: string, tree: Root): BuiltSection[] {
  const [before = "", ...parts] = markedText(tree).split(mark);
  const headed = parts.map((part) => {
    const [, level, id = "", text = ""] = /^([1-6]) (\S+) ([^]*)$/.exec(part) ?? [];
    return { level: Number(level), id, text };
  });
  const isRunbook = route.startsWith("/runbooks/");
  const from = (at: number) => {
    const own = headed[at];
    const rest = headed.slice(at + 1);
    const end = rest.findIndex(({ level }) => level <= (own?.level ?? 1));
    return [own, ...rest.slice(0, end === -1 ? undefined : end)].map((part) => part?.text ?? "");
  };
  const page = { address: route, text: words(isRunbook ? [before, ...from(0)].join(" ") : before) };
  return [
    page,
    ...headed.map(({ id }, at) => ({ address: `${route}#${id}`, text: words(from(at).join(" ")) })),
  ];
}

/** The entries of the page of metrics, each of which has its own anchor. */
function metricEntries(folder: string): BuiltSection[] {
  const file = join(folder, "reference/metrics/index.html");
  const entries: BuiltSection[] = [];
  visit(fromHtml(readFileSync(file, "utf8")), "element", (node) => {
    const { className, id } = node.properties;
    if (Array.isArray(className) && className.includes("metric") && typeof id === "string")
      entries.push({ address: `/reference/metrics/#${id}`, text: words(toText(node)) });
  });
  return entries;
}

/** All sections of lessons and runbooks of a built site, and its entries on metrics. */
export const readBuiltSections = (folder: string): BuiltSection[] => [
  ...globSync(["course/**/index.html", "runbooks/*/index.html"], { cwd: folder }).flatMap((file) =>
    sectionsOfPage(
      `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`,
      fromHtml(readFileSync(join(folder, file), "utf8")),
    ),
  ),
  ...metricEntries(folder),
];
