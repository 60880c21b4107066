import type { ElementContent } from "hast";
import { changed, newElement } from "../../text/built/elements.ts";

/**
 * What a slide shows of a lesson, its links made to lead where they lead in the lesson.
 * @param lesson the address of the lesson, from the site's root
 */
export function linksFromLesson(body: readonly ElementContent[], lesson: string): ElementContent[] {
  return changed(newElement("div", {}, body), (node) => {
    const { href } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string") return [node];
    const origin = "http://site.invalid";
    const address = new URL(href, `${origin}${lesson}`).href.replace(origin, "");
    return [{ ...node, properties: { ...node.properties, href: address } }];
  }).children;
}
