import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { readTokens } from "../../styles/read-tokens.ts";
import { writeAtOnce } from "../../system/write-at-once.ts";
import { pinnedBrowser } from "../../text/diagrams/browser/pinned-browser.ts";
import { diagramFont } from "../../text/diagrams/diagram-theme.ts";
import { drawingKey } from "../../text/diagrams/drawing-cache.ts";
import { fontFile, fontStylesheet } from "../../text/diagrams/font-css.ts";
import { cardHtml } from "./card-html.ts";
import { cardAddress, cardSize, type Card } from "./card.ts";

interface Picture {
  readonly html: string;
  /** Where it is kept between builds. */
  readonly file: string;
}

/** What is to be drawn, under a name that changes with everything it depends on. */
function pictureOf(card: Card, cacheFolder: string, browser: string): Picture {
  const css = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  const font = readFileSync(createRequire(import.meta.url).resolve(fontFile));
  const style = { href: fontStylesheet(font), family: diagramFont };
  const html = cardHtml(card, readTokens(css), style);
  return { html, file: join(cacheFolder, "cards", `${drawingKey([browser, html])}.png`) };
}

/** Photographs pages in one browser, the pinned one: another draws other bytes. */
async function draw(
  pictures: readonly Picture[],
  browser: ReturnType<typeof pinnedBrowser>,
): Promise<void> {
  // A build that draws nothing does without Playwright, which takes a while to load.
  const { chromium } = await import("playwright");
  const started = await chromium.launch(await browser.launchOptions());
  try {
    const page = await started.newPage({ viewport: cardSize });
    for (const { html, file } of pictures) {
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready);
      mkdirSync(dirname(file), { recursive: true });
      writeAtOnce(file, await page.screenshot());
    }
  } finally {
    await started.close();
  }
}

/**
 * Astro integration: puts the cards beside the built pages. Each is drawn once and kept in the cache.
 * @param cacheFolder absolute path of the build's cache
 * @throws NoBrowserError when a card has to be drawn and there is no browser
 */
export function cards(list: readonly Card[], cacheFolder: string): AstroIntegration {
  return {
    name: "course-cards",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const browser = pinnedBrowser(cacheFolder);
        const pictures = list.map((card) => ({
          ...pictureOf(card, cacheFolder, browser.version),
          to: join(fileURLToPath(dir), cardAddress(card.route)),
        }));
        const missing = pictures.filter(({ file }) => !existsSync(file));
        if (missing.length > 0) {
          await draw(missing, browser);
          logger.info(`drew ${missing.length} of ${list.length} cards`);
        }
        for (const { file, to } of pictures) {
          mkdirSync(dirname(to), { recursive: true });
          copyFileSync(file, to);
        }
      },
    },
  };
}
