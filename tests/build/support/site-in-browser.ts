import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import type { SiteCopy } from "../../../bench/site-copy.ts";
import { findTestBrowser } from "../../../src/text/diagrams/browser/test-browser.ts";
import { serve } from "../../e2e/support/serve.ts";

/** A built site on a server, and a browser to look at it. */
export interface SiteInBrowser {
  /**
   * Opens a page of the site in a window of its own; closing the page closes the window.
   * @param file its place in the built site, e.g. `course/index.html`
   */
  readonly page: (file: string, options?: Parameters<Browser["newPage"]>[0]) => Promise<Page>;
  /** Ends both, and removes the site. */
  readonly close: () => Promise<void>;
}

/** Serves the built site at its root and starts a browser. */
export async function openInBrowser(site: SiteCopy): Promise<SiteInBrowser> {
  const server = await serve({ folder: join(site.root, "dist"), base: "/" });
  const browser = await chromium.launch(await findTestBrowser(join(site.root, ".cache")));
  const close = async () => {
    await browser.close();
    await server.stop();
    site.remove();
  };
  const page: SiteInBrowser["page"] = async (file, options) => {
    const opened = await browser.newPage(options);
    await opened.goto(`${server.origin}/${file.replace("index.html", "")}`);
    return opened;
  };
  return { page, close };
}
