import type { Locator, Page } from "@playwright/test";

/** Sets the theme as its only trace: an attribute. No script of the site takes part. */
export async function setTheme(page: Page, theme: "light" | "dark") {
  await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
}

/**
 * The size of the smallest text of each picture in CSS pixels, as it is shown; 0 when the picture
 * is not seen or has no text.
 */
export async function smallestTexts(pictures: Locator): Promise<number[]> {
  return pictures.evaluateAll((elements) =>
    (elements as SVGSVGElement[]).map((svg) => {
      const { width } = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text, tspan")].filter((t) => t.textContent.trim());
      const seen = width > 0 && svg.checkVisibility({ visibilityProperty: true });
      if (!seen || texts.length === 0) return 0;
      const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize));
      const shown = (Math.min(...sizes) * width) / svg.viewBox.baseVal.width;
      // Rounded: a scale of 0.99999 makes no text smaller.
      return Math.round(shown * 10) / 10;
    }),
  );
}

/**
 * What is written over something else in a picture, as "a over b": a text over another, a label of an
 * arrow over a node. Touching by a pixel is no overlap.
 */
export async function overlaps(pictures: Locator): Promise<string[]> {
  return pictures.evaluateAll((elements) =>
    elements.flatMap((picture) => {
      const all = (selector: string) => [...picture.querySelectorAll(selector)];
      const boxed = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const name = element.textContent.trim() || "a node";
        return { element, name, left, right, top, bottom };
      };
      const texts = all("svg text").filter((text) => text.textContent.trim());
      const labels = texts.filter((text) => text.closest(".edgeLabel"));
      const pairs = [
        ...texts.flatMap((text, index) => texts.slice(index + 1).map((other) => [text, other])),
        ...labels.flatMap((label) => all(".node .label-container").map((node) => [label, node])),
      ] as [Element, Element][];
      return pairs.flatMap(([one, other]) => {
        const [a, b] = [boxed(one), boxed(other)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return wide > 1 && high > 1 ? [`${a.name} over ${b.name}`] : [];
      });
    }),
  );
}

/** Colors of a sample of a picture: of texts, and of shapes with a fill that is not transparent. */
export async function diagramColors(picture: Locator): Promise<string[]> {
  return picture.evaluate((svg) => {
    const fills = (selector: string) =>
      [...svg.querySelectorAll(selector)].map((part) => getComputedStyle(part).fill);
    const opaque = (fill: string) => fill !== "none" && !/(transparent|, 0\)|\/ 0\))/.test(fill);
    const texts = fills("text").filter(opaque).slice(0, 5);
    const shapes = fills("rect, polygon, circle, g.node path").filter(opaque).slice(0, 5);
    return [...texts, ...shapes];
  });
}

/** How light a computed color is, from 0 to 1. */
export function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3 / 255;
}

/** How light a page's background and text are, from 0 to 1. */
export async function pageLightness(page: Page): Promise<{ paper: number; ink: number }> {
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color] as const;
  });
  return { paper: lightness(paper), ink: lightness(ink) };
}
