import { createMermaidRenderer } from "mermaid-isomorphic";
import { chromium, type Browser, type BrowserType, type LaunchOptions } from "playwright";
import type { ColorPair } from "../styles/read-tokens.ts";
import { mermaidConfig } from "./mermaid-config.ts";

/** What Mermaid made of one source: a drawing, or what its parser said. */
export type Rendered =
  | { readonly svg: string; readonly id: string; readonly width: number; readonly height: number }
  | { readonly error: string };

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
async function sharedBrowser(browser: Browser): Promise<BrowserType> {
  const context = keptOpen(await browser.newContext({ bypassCSP: true }));
  const shared = keptOpen(browser, { newContext: () => Promise.resolve(context) });
  return { launch: () => Promise.resolve(shared) } as unknown as BrowserType;
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
  const renderer = createMermaidRenderer({ browserType: await sharedBrowser(browser) });
  const config = mermaidConfig(tokens);
  return {
    async render(sources) {
      const results = await renderer([...sources], { mermaidConfig: config, css, prefix });
      return results.map((result) => {
        if (result.status === "fulfilled") return result.value;
        const reason: unknown = result.reason;
        return { error: reason instanceof Error ? reason.message : String(reason) };
      });
    },
    close: () => browser.close(),
  };
}
