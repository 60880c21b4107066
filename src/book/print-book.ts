import { statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { pinnedBrowser } from "../text/diagrams/browser/pinned-browser.ts";
import type { PageNumbers } from "./book-page.ts";
import { readPrinted } from "./read-printed.ts";

/** Where the page of the book stands while it is printed; all requests are answered from the built site. */
const origin = "http://book.invalid";

/** As often as the pages may move because their numbers are printed. */
const passes = 4;

const minute = 60_000;

/** How the book is printed. */
export interface Printing {
  /** Its page, with the numbers of its pages once they are known. */
  readonly html: (numbers?: PageNumbers) => string;
  /** Folder of the built site. */
  readonly files: string;
  /** The path for which the site was built, with slashes at both ends. */
  readonly base: string;
  /** Absolute path of the build's cache, which has the browser. */
  readonly cacheFolder: string;
  /** Told what has been done. */
  readonly say: (line: string) => void;
}

/** @throws Error saying what was waited for, after three minutes */
async function within<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const words = `${what} took more than 3 minutes. Run \`npm run book\` again when less else is running.`;
    timer = setTimeout(() => reject(new Error(words)), 3 * minute);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Opens the book, and gives it the files of the built site for whatever it loads. */
async function open(browser: Browser, { html, files, base }: Printing, numbers?: PageNumbers) {
  const page: Page = await browser.newPage({ javaScriptEnabled: false });
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/book")
      return route.fulfill({ body: html(numbers), contentType: "text/html" });
    const path = join(files, decodeURIComponent(pathname.slice(base.length - 1)));
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile ? route.fulfill({ path }) : route.abort();
  });
  await page.goto(`${origin}/book`, { timeout: 3 * minute });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const same = (a: PageNumbers, b: PageNumbers) =>
  a.size === b.size && [...a].every(([anchor, page]) => b.get(anchor) === page);

/**
 * Prints the book: first to see on which pages everything stands, then with these numbers on it, until they agree.
 * @throws NoBrowserError without a browser; Error when a pass takes too long, or the numbers never agree
 */
export async function printBook(printing: Printing): Promise<{ pdf: Uint8Array; pages: number }> {
  const browser = await chromium.launch(await pinnedBrowser(printing.cacheFolder).launchOptions());
  try {
    let numbers: PageNumbers | undefined;
    for (let pass = 1; pass <= passes; pass += 1) {
      const page = await within("Opening the book", open(browser, printing, numbers));
      const options = { preferCSSPageSize: true, tagged: true, outline: true };
      const pdf = await within(
        "Printing the book",
        page.pdf({ ...options, printBackground: true }),
      );
      await page.close();
      const printed = await readPrinted(pdf);
      printing.say(`Printed ${printed.pages} pages (pass ${pass}).`);
      if (numbers && same(numbers, printed.numbers)) return { pdf, pages: printed.pages };
      numbers = printed.numbers;
    }
    throw new Error(`The numbers of the pages still changed after ${passes} passes.`);
  } finally {
    await browser.close();
  }
}
