import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { VERSION as svgoVersion } from "svgo";
import { findBrowser } from "../browser/find-browser.ts";
import { readTokens } from "../styles/read-tokens.ts";
import type { Studio } from "./draw.ts";
import { DrawingCache, drawingKey } from "./drawing-cache.ts";
import { fontFile, fontStylesheet } from "./font-css.ts";
import { mermaidConfig } from "./mermaid-config.ts";
import { startMermaid } from "./mermaid-renderer.ts";

/** Raise it when the steps after Mermaid change what they make of the same drawing. */
const revision = "8";

const require = createRequire(import.meta.url);

/**
 * Puts together what drawing needs.
 * @param cacheFolder absolute path of the build's cache
 * @param log where lines of progress go
 */
export function openStudio(cacheFolder: string, log: (line: string) => void): Studio {
  const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const tokens = readTokens(css);
  const font = readFileSync(require.resolve(fontFile));
  const mermaid = require("mermaid/package.json") as { version: string };
  const fingerprint = drawingKey([
    revision,
    mermaid.version,
    svgoVersion,
    JSON.stringify(mermaidConfig(tokens)),
    font.toString("base64"),
  ]);
  return {
    cache: new DrawingCache(join(cacheFolder, "diagrams")),
    tokens,
    fingerprint,
    log,
    start: async () => startMermaid(await findBrowser(cacheFolder), tokens, fontStylesheet(font)),
  };
}
