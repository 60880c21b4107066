import { escapeHtml } from "../fences/escape-html.ts";
import { nodeAttribute } from "./drawn-nodes.ts";
import type { Diagram } from "./diagram.ts";
import { idToken } from "./optimize-svg.ts";
import type { Drawing } from "./drawing-cache.ts";
import { toneKey } from "./tones.ts";

/** Text in which backticks mark code, as HTML. */
const withCode = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** Notes as a list, in the author's order. */
function notesHtml({ nodes }: Drawing, notes: Diagram["notes"]): string {
  if (notes.length === 0) return "";
  const items = notes.map(({ node, text }) => {
    const label = nodes.find((each) => each.id === node)?.text ?? node;
    return `<div><dt>${escapeHtml(label)}</dt><dd>${withCode(text)}</dd></div>`;
  });
  return `<dl class="diagram-notes">${items.join("")}</dl>`;
}

/** Marks the nodes that have a note by its place in the list, by which scripts find them. */
function markNoted(svg: string, notes: Diagram["notes"]): string {
  return svg.replace(new RegExp(` ${nodeAttribute}="([^"]*)"`, "g"), (_, id: string) => {
    const index = notes.findIndex(({ node }) => node === id);
    return index < 0 ? "" : ` data-n="${index}"`;
  });
}

/**
 * The HTML inside a diagram's `<figure>`: the picture in a frame that scrolls when it is wider
 * than its column, its caption, and its text alternative.
 * @param id unique on the page; also the link target of the figure
 */
export function figureHtml(
  drawing: Drawing,
  { title, description, notes, tones }: Pick<Diagram, "title" | "description" | "notes" | "tones">,
  id: string,
): string {
  const { svg, width, height, minWidth, textAlternative } = drawing;
  // The picture's box is known without its content, so that a browser can lay out the page first
  // and draw pictures when they come near: nothing moves, and anchors stay where they are.
  const box = `--width:${width};--height:${height};--min-width:${minWidth}px`;
  const lines = textAlternative.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return [
    `<div class="diagram-frame" tabindex="0" role="group" aria-label="${escapeHtml(title)} (diagram)"`,
    ` data-finder-ignore><div class="diagram-picture" style="${box}">`,
    `${markNoted(svg, notes).replaceAll(idToken, id)}</div></div>`,
    toneKey(tones),
    `<figcaption><span>${escapeHtml(title)}</span></figcaption>`,
    `<details class="diagram-text"><summary>Diagram as text</summary>`,
    `<p>${escapeHtml(description)}</p><ul>${lines}</ul>${notesHtml(drawing, notes)}</details>`,
  ].join("");
}
