import type { Element, ElementContent, Parents, Root, Text } from "hast";
import { importStyles } from "../styles/import-styles.ts";
import { parseLessonPath } from "../text/lessons/lesson-path.ts";
import { glossaryRoute, type GlossaryEntry } from "./glossary.ts";
import { findTerms, termIn, termSpellings, type TermSpellings } from "./find-terms.ts";

/** What holds no sentence of the lesson, is a link already, or is looked at before it is read. */
const passed = new Set([
  "a",
  "pre",
  "figure",
  "summary",
  "svg",
  "th",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

/** From the page of a lesson to the site's base: lessons are three folders deep. */
const toBase = "../../..";

const linkTo = (id: string, child: ElementContent): Element => ({
  type: "element",
  tagName: "a",
  properties: { className: ["term"], href: `${toBase}${glossaryRoute}#${id}` },
  children: [child],
});

const isPassed = ({ tagName, properties: { className } }: Element) =>
  passed.has(tagName) ||
  (Array.isArray(className) ? className : [className]).some(
    (name) => name === "lab-only" || name === "ran",
  );

/** Marks the first use of each term, from the top of a tree to its end. */
class Marker {
  readonly #spellings: TermSpellings;
  readonly #marked = new Set<string>();

  constructor(spellings: TermSpellings) {
    this.#spellings = spellings;
  }

  get count(): number {
    return this.#marked.size;
  }

  #isFirst(id: string): boolean {
    const isFirst = !this.#marked.has(id);
    this.#marked.add(id);
    return isFirst;
  }

  #text({ value }: Text): ElementContent[] {
    const nodes: ElementContent[] = [];
    let end = 0;
    for (const { id, index, length } of findTerms(value, this.#spellings)) {
      if (!this.#isFirst(id)) continue;
      const term: Text = { type: "text", value: value.slice(index, index + length) };
      nodes.push({ type: "text", value: value.slice(end, index) }, linkTo(id, term));
      end = index + length;
    }
    nodes.push({ type: "text", value: value.slice(end) });
    return nodes.filter((node) => node.type !== "text" || node.value !== "");
  }

  /** An inline piece of code that is a term and nothing else. */
  #code(node: Element): Element {
    const [only, ...others] = node.children;
    if (only?.type !== "text" || others.length > 0) return node;
    const id = termIn(only.value, this.#spellings);
    return id !== undefined && this.#isFirst(id) ? linkTo(id, node) : node;
  }

  mark(parent: Parents): void {
    parent.children = parent.children.flatMap((node): (typeof parent.children)[number][] => {
      if (node.type === "text") return parent.type === "root" ? [node] : this.#text(node);
      if (node.type === "element" && node.tagName === "code") return [this.#code(node)];
      if ("children" in node && !(node.type === "element" && isPassed(node))) this.mark(node);
      return [node];
    });
  }
}

/**
 * Rehype plugin: the first use of each term on a lesson's page becomes a link to its entry. Nothing in a
 * block of code, a heading, a link, a diagram or a folded experiment is marked; inline code is where a term
 * is all of it, because that is how texts write `restart_lsn`. Runbooks have none: in an incident nobody
 * wants to be led away.
 */
export function rehypeTerms({ entries }: { readonly entries: () => readonly GlossaryEntry[] }) {
  return (tree: Root, file: { path?: string }) => {
    const path = (file.path ?? "").replaceAll("\\", "/");
    if (!parseLessonPath(path.slice(path.indexOf("src/content/")))) return;
    const marker = new Marker(termSpellings(entries()));
    marker.mark(tree);
    if (marker.count === 0) return;
    tree.children.unshift(importStyles("terms"));
  };
}
