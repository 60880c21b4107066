import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { VERSION as svgoVersion } from "svgo";
import { pinnedBrowser } from "./browser/pinned-browser.ts";
import { readTokens } from "../../styles/read-tokens.ts";
import type { DiagramRenderer } from "./draw.ts";
import { DrawingCache, drawingKey } from "./drawing-cache.ts";
import { fontFile, fontStylesheet } from "./font-css.ts";
import { mermaidConfig } from "./mermaid-config.ts";

const require = createRequire(import.meta.url);

/** The text of the code that draws, so that a change of it draws all diagrams anew. */
function drawingCode(): string[] {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const files = globSync("*.ts", { cwd: folder }).sort();
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}

/**
 * Puts together what drawing needs.
 * @param cacheFolder absolute path of the build's cache
 * @param log where lines of progress go
 */
export function createDiagramRenderer(
  cacheFolder: string,
  log: (line: string) => void,
): DiagramRenderer {
  const css = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  const tokens = readTokens(css);
  const font = readFileSync(require.resolve(fontFile));
  const mermaid = require("mermaid/package.json") as { version: string };
  const browser = pinnedBrowser(cacheFolder);
  const fingerprint = drawingKey([
    browser.version,
    ...drawingCode(),
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
    start: async () => {
      // A build that draws nothing does without Playwright, which takes a while to load.
      const { startMermaid } = await import("./mermaid-renderer.ts");
      return startMermaid(await browser.launchOptions(), tokens, fontStylesheet(font));
    },
  };
}
