import { getDocumentProxy } from "unpdf";
import type { PageNumbers } from "./book-page.ts";

/** What a printed book says of itself. */
export interface PrintedBook {
  readonly pages: number;
  /** The page of each place that a link leads to, counted from 1, which is the number printed on it. */
  readonly numbers: PageNumbers;
}

/** Reads from a PDF of Chromium where its anchors stand. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedBook> {
  // The reader takes the bytes over.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const places = Object.entries(await document.getDestinations());
  const numbers = await Promise.all(
    places.map(async ([anchor, place]) => {
      const [page] = place as [Parameters<typeof document.getPageIndex>[0]];
      return [anchor, (await document.getPageIndex(page)) + 1] as const;
    }),
  );
  return { pages: document.numPages, numbers: new Map(numbers) };
}
