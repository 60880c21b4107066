import { diagramFont } from "./diagram-theme.ts";

/** The font of the pages and of the diagrams, as a module path. */
export const fontFile =
  "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";

/**
 * A stylesheet, as a data URL, that gives Mermaid's page the font diagrams are measured in.
 * The font is inside it, because a file: page may not fetch files.
 * @param font bytes of a WOFF2 file
 */
export function fontStylesheet(font: Buffer): string {
  const face =
    `@font-face{font-family:"${diagramFont}";font-weight:200 900;font-style:normal;` +
    `src:url(data:font/woff2;base64,${font.toString("base64")}) format("woff2")}`;
  return `data:text/css;base64,${Buffer.from(face).toString("base64")}`;
}
