import { optimize, type CustomPlugin } from "svgo";
import { nodeAttribute, nodeIdOf } from "./drawn-nodes.ts";
import { straightenPath } from "./straighten-path.ts";
import { diagramFontSize } from "./diagram-theme.ts";

/** Stands for the id of a drawing in cached SVG; each use on a page puts its own in its place. */
export const idToken = "DIAGRAM-ID";

/** What a reader who cannot see a drawing is told about it. */
export interface Alternative {
  readonly title: string;
  readonly description: string;
}

/** Names the drawing for screen readers, by the ids of its own title and description. */
function named({ title, description }: Alternative): CustomPlugin {
  const child = (name: string, text: string, parentNode: object) =>
    ({
      type: "element",
      name,
      attributes: { id: name },
      children: [{ type: "text", value: text }],
      parentNode,
    }) as never;
  return {
    name: "named",
    fn: () => ({
      element: {
        enter: (node, parent) => {
          if (parent.type !== "root") return;
          const { width = "", height = "", viewBox = "" } = node.attributes;
          node.attributes = {
            id: "svg",
            xmlns: "http://www.w3.org/2000/svg",
            width,
            height,
            viewBox,
            role: "img",
            "aria-labelledby": `${idToken}-title`,
            "aria-describedby": `${idToken}-desc`,
          };
          node.children.unshift(child("title", title, node), child("desc", description, node));
        },
      },
    }),
  };
}

/** Attributes that hold coordinates. */
const coordinates = ["d", "transform", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r"];

/** A number of a path. Two may touch: "1.25.5" and "1-.04" are two numbers each. */
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/** Rounds the numbers of an attribute to a tenth of a pixel, which nobody can see. */
export function roundNumbers(value: string): string {
  return value.replace(number, (text, offset: number) => {
    const rounded = String(Number(Number(text).toFixed(1)));
    const touches = /[\d.]/.test(value[offset - 1] ?? "") && !rounded.startsWith("-");
    return touches ? ` ${rounded}` : rounded;
  });
}

/** Smallest text in a diagram, in CSS pixels: diagrams are shown unscaled. */
export const smallestText = 12;

/**
 * How much a drawing may be shrunk before its smallest text is too small to read.
 * @param svg an optimized drawing
 * @returns a factor of at most 1
 */
export function smallestScale(svg: string): number {
  const sizes = [...svg.matchAll(/font-size[:=]"?([\d.]+)(?:px|[;"}])/g)].map(([, n]) => Number(n));
  return smallestText / Math.max(smallestText, Math.min(diagramFontSize, ...sizes));
}

/** Raises the few texts that Mermaid draws smaller, whatever it is configured to: axis labels. */
const raiseSmallText: CustomPlugin = {
  name: "raiseSmallText",
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        const size = attributes["font-size"];
        if (size && Number.parseFloat(size) < smallestText) {
          attributes["font-size"] = String(smallestText);
        }
      },
    },
  }),
};

const roundCoordinates: CustomPlugin = {
  name: "roundCoordinates",
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        for (const name of coordinates) {
          const value = attributes[name];
          if (value === undefined) continue;
          attributes[name] = roundNumbers(name === "d" ? straightenPath(value) : value);
        }
      },
    },
  }),
};

/** Marks the nodes with the author's ids, which are shortened later. */
const markNodes: CustomPlugin = {
  name: "markNodes",
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        const { class: names = "", id = "", name } = attributes;
        const found = nodeIdOf(names.split(/\s+/), id, name);
        if (found !== undefined) attributes[nodeAttribute] = found;
      },
    },
  }),
};

/** Ids of a sequence diagram that count on from the one before on the page; nothing refers to them. */
const counted = /^(?:actor|root-)\d+$/;

/** A drawing is the same, whatever was drawn before it. */
const removeCounters: CustomPlugin = {
  name: "removeCounters",
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        if (counted.test(attributes["id"] ?? "")) delete attributes["id"];
      },
    },
  }),
};

/** What Mermaid adds to every drawing for looks and icons the course does not use. */
const unused = ["filter", "linearGradient", "symbol"];

const removeUnused: CustomPlugin = {
  name: "removeUnused",
  fn: () => ({
    element: {
      enter: (node, parent) => {
        if (!unused.includes(node.name)) return;
        parent.children = parent.children.filter((child) => child !== node);
      },
    },
  }),
};

/**
 * Drops what the page decides: the font, which has another name there, shadows, which have a color
 * of their own, and the rules for looks the course does not use, which svgo would keep although
 * they match nothing.
 */
function withoutOwnLooks(svg: string): string {
  return svg
    .replace(/font-family:\s*(?:&quot;|"[^"]*"(?=[^>]*<)|[^;"}<>])*;?/g, "")
    .replace(/ font-family="[^"]*"/g, "")
    .replace(/filter:\s*drop-shadow\((?:[^()]|\([^()]*\))*\);?/g, "")
    .replace(/(?<=<style>)[^<]*(?=<\/style>)/g, (css) =>
      css
        .split("}")
        .filter((rule) => !rule.includes("[data-look="))
        .join("}"),
    );
}

/**
 * Makes a drawing small: no metadata, no unused rules, short numbers and ids. Text stays text.
 * The plugins are named one by one: those of svgo's preset that compute styles for each element
 * take ten times as long as all others together and win next to nothing after compression.
 * @param svg as Mermaid made it
 * @param drawnId the id Mermaid was told to give it
 * @returns SVG whose ids all begin with `idToken`
 */
export function optimizeSvg(svg: string, drawnId: string, alternative: Alternative): string {
  const { data } = optimize(withoutOwnLooks(svg.replaceAll(drawnId, "svg")), {
    plugins: [
      { name: "removeAttrs", params: { attrs: ["data-.*", "alignment-baseline"] } },
      // Restructuring stumbles over declarations without a name, which Mermaid writes.
      { name: "minifyStyles", params: { usage: true, restructure: false } },
      named(alternative),
      removeUnused,
      markNodes,
      removeCounters,
      "cleanupAttrs",
      roundCoordinates,
      raiseSmallText,
      "removeEmptyAttrs",
      "removeUnusedNS",
      // These are referred to by `aria-*`, which svgo does not count.
      { name: "cleanupIds", params: { preserve: ["svg", "title", "desc"] } },
      { name: "prefixIds", params: { prefix: idToken, delim: "-", prefixClassNames: false } },
      "sortAttrs",
    ],
  });
  return data;
}
