/**
 * `npm run book`: builds the site and makes one PDF of its lessons, runbooks, messages and questions:
 * dist-book/debezium-in-production.pdf. `SITE_URL`, `SITE_BASE` and `SOURCE_DATE_EPOCH` say what they say to a build.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCourse } from "../authoring/course-files.ts";
import { runCommandLine } from "../system/command-line.ts";
import { writeAtOnce } from "../system/write-at-once.ts";
import { bookPage } from "./book-page.ts";
import { chaptersOf } from "./chapters.ts";
import { printBook } from "./print-book.ts";
import { readParts } from "./read-parts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = join(root, "dist");
const file = "dist-book/debezium-in-production.pdf";

await runCommandLine({ usage: "Usage: npm run book" }, async () => {
  const parts = readParts(chaptersOf(openCourse(root)), files, process.env);
  console.log(
    `The book has ${parts.chapters.length} chapters. It is printed twice, a minute in all.`,
  );
  if (parts.site.origin === undefined)
    console.log("SITE_URL is not set: pages that the book lacks are printed as paths of the site.");
  const { pdf, pages } = await printBook({
    html: (numbers) => bookPage(parts, numbers),
    files,
    base: parts.site.base,
    cacheFolder: join(root, ".cache"),
    say: (line) => console.log(line),
  });
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeAtOnce(join(root, file), pdf);
  console.log(`${file}: ${pages} pages, ${(pdf.length / 1e6).toFixed(1)} MB`);
});
