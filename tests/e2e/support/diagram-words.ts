import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { attribute, builtPages, elements } from "./built-pages.ts";
import { atRoot } from "./sites.ts";

const hasClass = (element: Element, name: string) =>
  attribute(element, "className")?.split(" ").includes(name) ?? false;

const words = (text: string) => text.toLowerCase().match(/[a-z]{6,}/g) ?? [];

/** All words of a page's main part outside of pictures and of their texts. */
function otherWords(tree: Root): Set<string> {
  const found = new Set<string>();
  const [main] = elements(tree, "main");
  if (!main) return found;
  visit(main, (node) => {
    if (node.type === "element" && (hasClass(node, "diagram-text") || node.tagName === "svg"))
      return SKIP;
    if (node.type === "text") for (const word of words(node.value)) found.add(word);
    return undefined;
  });
  return found;
}

function twinWords(tree: Root): string[] {
  const found: string[] = [];
  for (const twin of elements(tree, "details").filter((e) => hasClass(e, "diagram-text"))) {
    visit(twin, "text", (node) => void found.push(...words(node.value)));
  }
  return found;
}

/**
 * Words that a page says in the texts of its diagrams and nowhere else; not even a word with the
 * same beginning, since search finds words by their stems.
 */
export function wordsOnlyInDiagrams(route: string): string[] {
  const page = builtPages(atRoot).find((built) => built.route === route);
  if (!page) return [];
  const others = [...otherWords(page.tree)].map((word) => word.slice(0, 5));
  return twinWords(page.tree).filter((word) => !others.includes(word.slice(0, 5)));
}
