import type { ColorPair } from "../../styles/read-tokens.ts";

const color = /#[0-9a-f]{8}\b|#[0-9a-f]{6}\b|#[0-9a-f]{3,4}\b|\b(?:rgb|hsl)a?\([^()]*\)/gi;
/** A word where a color is expected, unless it is one that follows the theme by itself. */
const namedColor =
  /(?<=(?:fill|stroke|color)\s*[:=]\s*["']?)(?!(?:none|transparent|currentcolor|inherit)\b|\w+\()[a-z]+\b/gi;

/** The parts of an SVG in which colors stand: style sheets and tags, but no text. */
const coloredParts = /<style\b[^]*?<\/style>|<[^>]*>/g;

/**
 * Colors written into Mermaid's drawing code, which no theme variable reaches: found by drawing
 * every kind of diagram the course uses. In a dark theme they would be black on black.
 */
const constants: Readonly<Record<string, string>> = {
  black: "diagram-text",
  "#000": "diagram-text",
  "#000000": "diagram-text",
  "#333": "diagram-text",
  "#333333": "diagram-text",
  red: "diagram-text",
  "#666": "diagram-line",
  "#666666": "diagram-line",
  "#999": "diagram-line",
  "#999999": "diagram-line",
  "rgb(0,0,0, 0.5)": "diagram-line",
  white: "diagram-paper",
  "#fff": "diagram-paper",
  "#ffffff": "diagram-paper",
  "#eaeaea": "diagram-node",
  "#edf2ae": "diagram-note",
};

/** A color as `#rrggbb` in lower case, when it is written as that or as `rgb(r, g, b)`. */
function normalize(text: string): string {
  const channels = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/i.exec(text)?.slice(1);
  if (!channels) return text.toLowerCase();
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** A drawing holds a color that is no token: it could not follow the theme. */
export class ForeignColorError extends Error {
  override readonly name = "ForeignColor";
  readonly colors: readonly string[];

  constructor(colors: readonly string[]) {
    super(
      `Mermaid used colors that are not in src/styles/tokens.css: ${colors.join(", ")}. ` +
        "Name the theme variable they come from in src/text/diagrams/diagram-theme.ts.",
    );
    this.colors = colors;
  }
}

/**
 * Finds a color an author wrote. Numbers of colors are taken whatever they are, because their
 * writing changes while a drawing is made small; words only when the drawing holds them.
 * @param source a diagram's source
 * @param foreign the colors of its drawing that are no tokens
 */
export function findColor(
  source: string,
  foreign: readonly string[],
): { color: string; offset: number } | undefined {
  const words = foreign.filter((name) => /^[a-z]+$/i.test(name));
  const word = words.length > 0 ? new RegExp(`\\b(?:${words.join("|")})\\b`, "i") : undefined;
  const match = new RegExp(color.source, "i").exec(source) ?? word?.exec(source);
  return match ? { color: match[0], offset: match.index } : undefined;
}

/**
 * Replaces the light colors of a drawing by the tokens they came from, so that one picture
 * follows the page's theme by CSS alone and prints light.
 * @param svg a drawing made with the light theme
 * @param tokens the pairs of tokens.css; the --diagram-* ones have different light colors
 * @throws ForeignColorError when a color is left that is no token
 */
export function replaceColors(svg: string, tokens: Readonly<Record<string, ColorPair>>): string {
  const names = new Map(Object.entries(constants));
  for (const [name, { light }] of Object.entries(tokens)) {
    if (name.startsWith("diagram-")) names.set(light, name);
  }
  const foreign = new Set<string>();
  const replace = (text: string) => {
    const name = names.get(normalize(text));
    if (name === undefined) foreign.add(text);
    return name === undefined ? text : `var(--${name})`;
  };
  const result = svg.replace(coloredParts, (part) =>
    part.replace(color, replace).replace(namedColor, replace),
  );
  if (foreign.size > 0) throw new ForeignColorError([...foreign].sort());
  return result;
}
