import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { goodCourse } from "../unit/support/course.ts";
import { goodRunbook, runbookFile } from "../unit/support/runbooks.ts";
import { noAlerts } from "./support/no-alerts.ts";
import { find, property, readPage, textOf } from "./support/page.ts";
import { build, htmlFiles } from "./support/run.ts";

const runbookPage = "runbooks/small-trouble/index.html";
const lessonPage = "course/01-module-1/02-next-steps/index.html";

let site: SiteCopy;
let pages: Map<string, string>;

beforeAll(async () => {
  site = copySite({ ...goodCourse, ...noAlerts, [runbookFile]: goodRunbook });
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  pages = htmlFiles(site, "dist");
}, 120_000);

afterAll(() => site.remove());

test("every page names a card for other sites that is there; lessons and runbooks have their own", () => {
  for (const [file, html] of pages) {
    // Slides are for a class, and no other site is to list them.
    if (file.startsWith("slides/")) continue;
    const card = /property="og:image" content="[^"]*(\/cards\/[^"]*)"/.exec(html)?.[1] ?? "none";
    expect(existsSync(join(site.root, "dist", card)), `${file}: ${card}`).toBe(true);
    const own = /^(?:course|runbooks)\/./.test(file) && file !== "runbooks/index.html";
    expect(card === "/cards/course.png", file).toBe(!own);
  }
});

test("lessons and runbooks stand beside their pages as Markdown, in lists of them too", () => {
  const file = (path: string) => readFileSync(join(site.root, "dist", path), "utf8");
  const beside = [runbookPage, lessonPage].map((page) => page.replace(".html", ".md"));
  for (const path of beside) {
    expect(file(path)).toMatch(/^# /);
    expect(file(path)).not.toContain("{{");
    expect(file("llms.txt")).toContain(`/${path})`);
    expect(file("llms-full.txt")).toContain(file(path));
    expect(pages.get(path.replace(".md", ".html"))).toContain('href="index.md"');
  }
});

describe("the page of a runbook", () => {
  const main = () => {
    const page = readPage(pages.get(runbookPage) ?? "");
    return find(page, "main")[0] ?? page;
  };
  const texts = (name: string) =>
    find(main(), name).map((e) => textOf(e).replace(/\s+/g, " ").trim());

  test("has its steps in order, each with a number that links to it and a box", () => {
    const steps = find(main(), ".step");
    expect(steps.map((step) => property(step, "dataStep"))).toEqual([
      "look-at-the-slot",
      "keep-more",
      "done-when",
      "put-back",
    ]);
    expect(texts(".step-number")).toEqual(["1", "2", "3", "4"]);
    for (const step of steps) expect(find(step, "input")).toHaveLength(1);
  });

  test("says of each command what it does, shows what should come back, folds what else may", () => {
    expect(texts(".does")).toEqual([
      "Only looks needs pg_monitor",
      "Changes something needs the right to change settings",
      "Only looks needs pg_monitor",
      "Changes something needs the right to change settings",
    ]);
    expect(texts("figcaption").filter((text) => text === "You should see")).toHaveLength(3);
    expect(texts("summary")).toContain("It says something else (0 rows) → step 3");
    expect(texts(".go")).toEqual(["Go to step 3: Done when"]);
  });

  test("has names in its commands, blanks that stand out, variants with their sources", () => {
    const names = find(main(), "var").map((e) => property(e, "dataName"));
    expect(names).toEqual(["slot", "slot"]);
    expect(texts(".blank")).toEqual(["FILL_IN_SIZE", "FILL_IN_SIZE"]);
    expect(texts(".on-name")).toEqual([
      "On your own server, PostgreSQL 13 to 16",
      "On Amazon RDS Documented: docs.aws.amazon.com",
    ]);
  });

  test("says at its head what is lost, and leads to the lesson", () => {
    expect(texts(".loses")).toEqual(["Loses: Nothing at all."]);
    const href = "/course/01-module-1/01-first-steps/#slot-states";
    expect(find(main(), "a").map((a) => property(a, "href"))).toContain(href);
    expect(texts(".record")).toEqual(["The lab has not followed these steps yet."]);
  });

  test("is found by its symptom on the list, and by its title in the sidebar there", () => {
    const list = readPage(pages.get("runbooks/index.html") ?? "");
    const links = find(list, "a").filter((a) => property(a, "href") === "/runbooks/small-trouble/");
    const words = links.map((a) => textOf(a)).join();
    expect(words).toContain("Something small is wrong");
    expect(words).toContain("A small trouble");
  });

  test("is alone in carrying the styles of runbooks", () => {
    const rulesOf = (file: string) =>
      find(readPage(pages.get(file) ?? ""), "style")
        .map((style) => textOf(style))
        .join("");
    expect(rulesOf(runbookPage)).toContain(".act-final");
    expect(rulesOf(lessonPage)).not.toContain(".act-final");
  });
});
