import { createRequire } from "node:module";
import { createMermaidRenderer } from "mermaid-isomorphic";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserType,
  type LaunchOptions,
} from "playwright";
import type { ColorPair } from "../../styles/read-tokens.ts";
import { mermaidConfig } from "./mermaid-config.ts";
import { parseInPage } from "./parse-in-page.ts";
import { parsedDiagram, type ParsedDiagram } from "./parsed-diagram.ts";

/** A drawing, and what was read of its source. */
export interface RenderedDiagram {
  readonly svg: string;
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly parsed: ParsedDiagram;
}

/** What Mermaid made of one source: a drawing, or what its parser said. */
export type Rendered = RenderedDiagram | { readonly error: string };

/** Draws sources; one result for each, in order. */
export interface MermaidRenderer {
  render(sources: readonly string[]): Promise<Rendered[]>;
  close(): Promise<void>;
}

/** Ids Mermaid is told to use; never part of an author's text. */
const prefix = "debezium-course-drawing";

/** The same object, except that closing it does nothing. */
function keptOpen<T extends object>(target: T, overrides: Partial<T> = {}): T {
  return new Proxy(target, {
    get: (object, name) => {
      if (name === "close") return () => Promise.resolve();
      if (name in overrides) return Reflect.get(overrides, name);
      const value: unknown = Reflect.get(object, name, object);
      return typeof value === "function" ? (value.bind(object) as unknown) : value;
    },
  });
}

/**
 * A browser type that hands out one browser and one context again and again. rehype-mermaid's
 * renderer closes its browser whenever it has nothing to do, without waiting for it; a build
 * draws in several batches.
 */
function sharedBrowser(browser: Browser, context: BrowserContext): BrowserType {
  const kept = keptOpen(context);
  const shared = keptOpen(browser, { newContext: () => Promise.resolve(kept) });
  return { launch: () => Promise.resolve(shared) } as unknown as BrowserType;
}

/** A page of its own for parsing: the renderer draws in pages that it does not hand out. */
async function parserPage(context: BrowserContext) {
  const page = await context.newPage();
  const path = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
  await page.addScriptTag({ path });
  return page;
}

/**
 * Starts the one browser of a build.
 * @param launchOptions from `pinnedBrowser`
 * @param css stylesheet with the font, as a URL
 */
export async function startMermaid(
  launchOptions: LaunchOptions,
  tokens: Readonly<Record<string, ColorPair>>,
  css: string,
): Promise<MermaidRenderer> {
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ bypassCSP: true });
  const renderer = createMermaidRenderer({ browserType: sharedBrowser(browser, context) });
  const parser = parserPage(context);
  const config = mermaidConfig(tokens);
  return {
    async render(sources) {
      const [results, parsed] = await Promise.all([
        renderer([...sources], { mermaidConfig: config, css, prefix }),
        parser.then((page) => page.evaluate(parseInPage, sources)),
      ]);
      return results.map((result, index) => {
        const raw = parsed[index] ?? "Mermaid's parser gave nothing.";
        if (result.status === "fulfilled") {
          return typeof raw === "string"
            ? { error: raw }
            : { ...result.value, parsed: parsedDiagram(raw) };
        }
        const reason: unknown = result.reason;
        return { error: reason instanceof Error ? reason.message : String(reason) };
      });
    },
    close: () => browser.close(),
  };
}
