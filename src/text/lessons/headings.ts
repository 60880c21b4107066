import GithubSlugger from "github-slugger";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { placeOf, type Place } from "../../problems/position.ts";

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor Astro gives the heading (github-slugger, in document order). */
  readonly slug: string;
  readonly at: Place;
}

/** All Markdown headings of a document, in order. */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, "heading", (node) => {
    const text = toString(node);
    headings.push({ depth: node.depth, text, slug: slugger.slug(text), at: placeOf(node) });
  });
  return headings;
}
