import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { changed, classesOf, outermost } from "../text/built/elements.ts";

/** What a built page gives to the book. */
export interface BookPage {
  /** Its style sheets, those that stand within its text included. */
  readonly styles: readonly string[];
  /** Its style sheets in files of their own, by address. */
  readonly sheets: readonly string[];
  /** What stands in its main part, as paper has it. */
  readonly content: readonly ElementContent[];
}

/** What only a screen has a use for. */
const onScreen = new Set(["script", "style", "template", "dialog", "nav", "footer", "button"]);

const ofScreen = new Set([
  ...["needs-scripting", "without-scripting", "chooser", "names-line", "copy"],
  ...["quiz-reasons", "quiz-first", "quiz-result", "quiz-paper", "quiz-links", "quiz-buttons"],
  ...["diagram-open", "sheet-head", "runbook-address"],
]);

function isForScreen(element: Element): boolean {
  return onScreen.has(element.tagName) || classesOf(element).some((name) => ofScreen.has(name));
}

/**
 * Reads a built page.
 * @param html of the whole page
 * @throws Error when it has no main part
 */
export function readPage(html: string): BookPage {
  const tree = fromHtml(html);
  const [main] = outermost(tree, ({ tagName }) => tagName === "main");
  if (!main) throw new Error("A page without a main part is no chapter.");
  const open = (element: Element): Element =>
    element.tagName === "details"
      ? { ...element, properties: { ...element.properties, open: true } }
      : element;
  return {
    styles: outermost(tree, ({ tagName }) => tagName === "style" || tagName === "svg")
      .filter(({ tagName }) => tagName === "style")
      .map((style) => toString(style)),
    sheets: outermost(tree, ({ tagName, properties: { rel, href } }) => {
      return tagName === "link" && String(rel) === "stylesheet" && typeof href === "string";
    }).map(({ properties: { href } }) => String(href)),
    content: changed(main, (element) => {
      if (element.tagName === "svg") return "whole";
      return isForScreen(element) ? [] : [open(element)];
    }).children,
  };
}
