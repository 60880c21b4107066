import { idToken } from "./optimize-svg.ts";
import type { Drawing } from "./drawing-cache.ts";

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The HTML inside a diagram's `<figure>`: the picture in a frame that scrolls when it is wider
 * than its column, its caption, and its text twin.
 * @param id unique on the page; also the link target of the figure
 */
export function figureHtml(
  { svg, width, height, minWidth, twin }: Drawing,
  { title, description }: { title: string; description: string },
  id: string,
): string {
  // The picture's box is known without its content, so that a browser can lay out the page first
  // and draw pictures when they come near: nothing moves, and anchors stay where they are.
  const box = `--width:${width};--height:${height};--min-width:${minWidth}px`;
  const lines = twin.map((line) => `<li>${escape(line)}</li>`).join("");
  return [
    `<div class="diagram-frame" tabindex="0" role="group" aria-label="${escape(title)} (diagram)"`,
    ` data-pagefind-ignore><div class="diagram-picture" style="${box}">`,
    `${svg.replaceAll(idToken, id)}</div></div>`,
    `<figcaption><span>${escape(title)}</span></figcaption>`,
    `<details class="diagram-text"><summary>Diagram as text</summary>`,
    `<p>${escape(description)}</p><ul>${lines}</ul></details>`,
  ].join("");
}
