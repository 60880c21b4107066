import { join } from "node:path";
import { openCourse } from "../../src/authoring/course-files.ts";
import { bookPage } from "../../src/book/book-page.ts";
import { chaptersOf, type Chapter } from "../../src/book/chapters.ts";
import { printBook } from "../../src/book/print-book.ts";
import { readParts } from "../../src/book/read-parts.ts";
import { whole } from "./support/lessons.ts";
import { edge, filled, linesOf, readPdf, type Pdf } from "./support/pdf-pages.ts";
import { atRoot, projectRoot } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const all = chaptersOf(openCourse(projectRoot));
const byKind = (kind: Chapter["kind"]) => all.filter((chapter) => chapter.kind === kind);
/** One chapter of each kind, of each the last one. */
const few = (["lesson", "runbook", "quiz"] as const).flatMap((kind) => byKind(kind).slice(-1));

/** Below this, less than a third of a page would be printed. */
const least = 1 / 3;

async function printed(chapters: readonly Chapter[]) {
  const parts = readParts(chapters, atRoot.folder, {});
  const { pdf } = await printBook({
    html: (numbers) => bookPage(parts, numbers),
    files: atRoot.folder,
    base: "/",
    cacheFolder: join(projectRoot, ".cache"),
    say: () => undefined,
  });
  return readPdf(pdf);
}

async function pageOf(pdf: Pdf, place: unknown): Promise<number> {
  const [page] = (typeof place === "string" ? await pdf.getDestination(place) : place) as [
    Parameters<Pdf["getPageIndex"]>[0],
  ];
  return (await pdf.getPageIndex(page)) + 1;
}

async function expectBook(chapters: readonly Chapter[]) {
  const pdf = await printed(chapters);
  expect((await pdf.getMarkInfo())?.Marked, "tagged").toBe(true);

  const outline = await pdf.getOutline();
  const titles = [...chapters.map(({ title }) => title), "Answers to the questions"];
  expect(outline.map(({ title }) => title)).toEqual([
    "Debezium in Production",
    "Contents",
    ...titles,
  ]);
  const starts = await Promise.all(outline.map(({ dest }) => pageOf(pdf, dest)));

  const [, contents = 0, firstChapter = 0] = starts;
  const numbers = Array.from({ length: firstChapter - contents }, (_, index) => contents + index);
  const pages = await Promise.all(numbers.map((number) => linesOf(pdf, number)));
  const words = pages
    .flatMap(({ lines }) => lines)
    .map(({ text }) => text.trim())
    .join(" ");
  let from = 0;
  for (const [index, title] of titles.entries()) {
    const line = `${title} ${starts[index + 2] ?? 0}`;
    const found = words.indexOf(line, from);
    expect(found, `the contents should say "${line}": ${words}`).toBeGreaterThanOrEqual(0);
    from = found + line.length;
  }

  const chapterAt = (number: number) => starts.findLastIndex((start) => start <= number);
  for (let number = 3; number <= pdf.numPages; number += 1) {
    const { height, lines } = await linesOf(pdf, number);
    const title = outline[chapterAt(number)]?.title ?? "";
    const head = lines.filter(({ y }) => y > height - edge).map(({ text }) => text);
    expect(head.join(" "), `head of page ${number}`).toContain(title);
    const foot = lines.filter(({ y }) => y < edge).map(({ text }) => text);
    expect(foot, `foot of page ${number}`).toEqual([String(number)]);
    const isLast = starts.includes(number + 1) || number === pdf.numPages;
    if (!isLast)
      expect(await filled(pdf, number), `page ${number} is filled`).toBeGreaterThan(least);
  }
  return pdf;
}

test(
  "the book is tagged and outlined, its contents name the right pages, and no page is half empty",
  whole,
  async () => {
    test.setTimeout(120_000);
    const pdf = await expectBook(few);
    const annotations = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) =>
        (await pdf.getPage(index + 1)).getAnnotations(),
      ),
    );
    const addresses = annotations.flat().flatMap(({ url }: { url?: string }) => url ?? []);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^https?:\/\/(?!book\.invalid)/.test(address))).toEqual(
      [],
    );
  },
);

test("the whole book is so too", whole, async () => {
  test.setTimeout(300_000);
  await expectBook(all);
});
