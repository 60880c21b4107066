import { getDocumentProxy } from "unpdf";

/** A PDF that can be read. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Points that margins with heads and page numbers take at either edge of a page. */
export const edge = 56;

/** Reads a PDF, of which the caller keeps the bytes. */
export const readPdf = (bytes: Uint8Array): Promise<Pdf> => getDocumentProxy(new Uint8Array(bytes));

/** The lines of a page with their heights above its lower edge, and the height of the page. */
export async function linesOf(pdf: Pdf, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : []));
  const at = texts.map(({ str, transform }) => ({ text: str, y: Number(transform[5]) }));
  return { height: Number(page.view[3]), lines: at };
}

/** How far down a page there is text, of the height between its edges: 0 for an empty one. */
export async function filled(pdf: Pdf, number: number): Promise<number> {
  const { height, lines } = await linesOf(pdf, number);
  const text = lines.filter(({ y }) => y >= edge && y <= height - edge).map(({ y }) => y);
  return (height - edge - Math.min(height - edge, ...text)) / (height - 2 * edge);
}
