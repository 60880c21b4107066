import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { measuredGroups, measurementsPath } from "../../src/records/measurements.ts";
import { violations } from "../a11y/violations.ts";
import { measuredCourse, measuredPage, measurements } from "../build/support/measured-course.ts";
import { find, property, readPage, textOf } from "../build/support/page.ts";
import { build, htmlFiles } from "../build/support/run.ts";
import { openInBrowser, type SiteInBrowser } from "../build/support/site-in-browser.ts";

let site: SiteCopy;
let inBrowser: SiteInBrowser;
let page: Root;
const texts = (root: Root | Element, name: string) =>
  find(root, name).map((each) => textOf(each).replace(/\s+/g, " ").trim());

async function rebuild() {
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  page = readPage(htmlFiles(site, "dist").get(measuredPage) ?? "");
}

beforeAll(async () => {
  site = copySite(measuredCourse);
  await rebuild();
  inBrowser = await openInBrowser(site);
}, 120_000);

afterAll(() => inBrowser.close());

const versions = "PostgreSQL 18.4 · Kafka 4.3.1 · Debezium 3.7.0.Final";

/** The figure of the first group on the page. */
function tuning(): Element {
  const [figure] = find(page, ".measured");
  if (!figure) throw new Error("No figure.");
  return figure;
}

describe("a group that was measured", () => {
  test("is a picture with title and description", () => {
    const [plot] = find(tuning(), "svg");
    expect(plot && property(plot, "role")).toBe("img");
    expect(texts(tuning(), "title")).toEqual([
      "One connector: each setting alone, then all of them",
    ]);
    expect(texts(tuning(), "desc")).toEqual([
      "Bars of events per second; the table below has the numbers.",
    ]);
  });

  test("has a bar for each setup, with value and limiting link", () => {
    expect(find(tuning(), "rect").map((bar) => property(bar, "width"))).toEqual([
      "3.2%",
      "3.2%",
      "44.8%",
    ]);
    expect(
      find(tuning(), ".whisker").map((each) => [property(each, "x"), property(each, "width")]),
    ).toEqual([
      ["2.9%", "1.1%"],
      ["3.2%", "0.1%"],
      ["38.4%", "9.6%"],
    ]);
    expect(texts(tuning(), "text").slice(-3)).toEqual([
      "tuned",
      "140,000",
      "producer and broker 2/3",
    ]);
  });

  test("has a table with the same numbers and what each process used", () => {
    expect(texts(tuning(), "td").slice(-7)).toEqual([
      "140,000",
      "120,000–150,000",
      "14.00",
      "producer and broker in 2 of 3 runs, task in 1",
      "0.30",
      "1.20",
      "0.40",
    ]);
    expect(texts(tuning(), "tbody")[0]).toContain("defaults <&>");
  });

  test("says where, when and on which versions", () => {
    expect(texts(tuning(), ".measured-where")).toEqual([
      `Measured on ${versions} · 2026-11-23 · 2 processors (Abacus 3), 8 GB of memory, Linux 6.1.0, openjdk 17.0.1. All measurements`,
    ]);
  });
});

test("groups that were not measured say so in one line", () => {
  expect(find(page, ".measured")).toHaveLength(5);
  expect(texts(page, ".measured-none")).toEqual([
    `Incremental snapshot: chunk sizes. Nothing has been measured yet on ${versions}.`,
    `The same four tables, and a broker that takes 1 MB/s from each producer. Nothing has been measured yet on ${versions}.`,
  ]);
});

const looks = [320, 390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

async function open(options: Parameters<SiteInBrowser["page"]>[1]): Promise<Page> {
  const opened = await inBrowser.page(measuredPage, options);
  await opened.evaluate(() => document.fonts.ready);
  return opened;
}

test.for(looks)(
  "axe finds nothing, nothing scrolls sideways and no text is cut: $width px, $colorScheme",
  async ({ width, colorScheme }) => {
    const opened = await open({ viewport: { width, height: 900 }, colorScheme });
    expect(await violations(opened)).toEqual([]);
    const wide = await opened.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    const cut = await opened.locator(".measured-plot text").evaluateAll((parts) =>
      parts
        .filter((part) => {
          const plot = part.closest("svg")?.getBoundingClientRect();
          const { left, right, bottom } = part.getBoundingClientRect();
          return (
            !plot || left < plot.left - 1 || right > plot.right + 1 || bottom > plot.bottom + 1
          );
        })
        .map((part) => part.textContent),
    );
    expect(cut).toEqual([]);
    await opened.close();
  },
);

test("a bar is told from its ground where the system chooses the colors", async () => {
  const opened = await open({ forcedColors: "active" });
  const bar = opened.locator(".measured-plot rect").first();
  const { stroke, ground } = await bar.evaluate((rect) => ({
    stroke: getComputedStyle(rect).stroke,
    ground: getComputedStyle(document.body).backgroundColor,
  }));
  expect(stroke).toMatch(/^rgb/);
  expect(stroke).not.toBe(ground);
  await opened.close();
});

test("on paper plots and tables are whole and light", async () => {
  const opened = await open({ viewport: { width: 718, height: 1047 }, colorScheme: "dark" });
  await opened.emulateMedia({ media: "print", colorScheme: "dark" });
  const cut = await opened
    .locator(".measured :is(svg, .table-frame)")
    .evaluateAll(
      (parts) =>
        parts.filter(
          (part) =>
            part.getBoundingClientRect().right > innerWidth || part.scrollWidth > part.clientWidth,
        ).length,
    );
  expect(cut).toBe(0);
  const fill = await opened
    .locator(".measured-plot text:not(.soft)")
    .first()
    .evaluate((text) => getComputedStyle(text).fill);
  expect(fill).toBe("rgb(29, 38, 41)");
  await opened.close();
});

describe("built again", () => {
  test("with figures of other versions, it says that they are older", async () => {
    const older = { ...measurements, versions: { ...measurements.versions, kafka: "4.2.0" } };
    site.write(measurementsPath, JSON.stringify(older));
    await rebuild();
    expect(texts(tuning(), ".measured-where")[0]).toMatch(
      /^Measured on PostgreSQL 18\.4 · Kafka 4\.2\.0 · Debezium 3\.7\.0\.Final, older versions than the lab has now · 2026-11-23 · /,
    );
  }, 120_000);

  test("without the file, every group says that nothing has been measured", async () => {
    rmSync(join(site.root, measurementsPath));
    await rebuild();
    expect(find(page, ".measured")).toEqual([]);
    expect(texts(page, ".measured-none")).toHaveLength(measuredGroups.length);
  }, 120_000);

  test("with a damaged file it fails and names the file and the remedy", async () => {
    site.write(measurementsPath, "{}");
    const { code, output } = await build(site);
    expect(code).not.toBe(0);
    expect(output).toContain(`${measurementsPath}  evidence/unreadable`);
    expect(output).toContain("let `npm run lab -- measure scaling` change it.");
  }, 120_000);
});
