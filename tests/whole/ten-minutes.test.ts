import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot, type SiteCopy } from "../../bench/site-copy.ts";
import { build, check, run } from "../build/support/run.ts";
import { openInBrowser, type SiteInBrowser } from "../build/support/site-in-browser.ts";
import { copyWholeCourse, fillIn } from "../build/support/whole-course.ts";

/** The commands of CONTRIBUTING, and the scripts behind them. */
const newLesson = `npm run new:lesson -- --module 03-module-3 --title "Monitoring the connector"`;
const newRunbook = `npm run new:runbook -- --id slot-behind --title "A slot falls behind" --lesson wal-bloat-heartbeat`;
const scripts: Readonly<Record<string, string>> = {
  "new:lesson": "src/authoring/new-lesson-cli.ts",
  "new:runbook": "src/authoring/new-runbook-cli.ts",
};

const lesson = "03-module-3/08-monitoring-the-connector";
const lessonFile = `src/content/course/${lesson}.mdx`;
const runbookFile = "src/content/runbooks/slot-behind.mdx";

const lessonAnswers = {
  "one sentence of 60 to 170 characters that says what the reader learns here.":
    "Which number of a connector moves first when something goes wrong, and where you read it.",
  "what the reader will be able to do, beginning with a verb.": "Name the number that moves first.",
  "a second thing.": "Read the state of a slot from PostgreSQL.",
  "a third thing.": "Tell a quiet table from a connector that has stopped.",
  "what goes wrong without this, in two sentences.":
    "A connector stops on Friday evening, and nobody sees it. On Monday the disk is full.",
  "what the diagram shows": "What holds WAL",
  "what a reader should learn from it, in a sentence or two.":
    "The position of the slot decides which WAL PostgreSQL keeps.",
  "what the reader should now see.": "The slot is listed, with its status `reserved`.",
  "a link to the official documentation.":
    "[pg_replication_slots](https://www.postgresql.org/docs/current/view-pg-replication-slots.html)",
};
const runbookAnswers = {
  "one sentence of 60 to 170 characters that says what this repairs, for search results.":
    "Find out why a slot falls behind while its connector runs, and let it catch up.",
  "what a reader in trouble sees": "The slot falls behind while the connector runs",
  'what is gone for good; "Nothing." included.': "Nothing.",
  "whom to ask, and what": "correct the slot under Your names, and begin again",
  "what an outsider would accept as done.": "The slot has confirmed what was written until now.",
  "each setting that was changed, or that nothing was.": "Nothing was changed.",
};

/** Rooms whose tests read the course itself; the others cannot see a new file of it. */
const rooms = [
  "alerts",
  "course",
  "evidence",
  "lab/torture",
  "lab/worlds",
  "links",
  "names",
].concat(["quiz", "runbooks", "scaling", "symptoms", "wal-budget"]);

let site: SiteCopy;
let opened: SiteInBrowser | undefined;

/** Runs a command of CONTRIBUTING in the copy. */
async function follow(command: string) {
  const [script = "", ...words] = command.replace("npm run ", "").match(/"[^"]*"|\S+/g) ?? [];
  const args = words.filter((word) => word !== "--").map((word) => word.replaceAll('"', ""));
  const { code, output } = await run(site, join(site.root, scripts[script] ?? ""), args);
  expect(code, output).toBe(0);
}

beforeAll(async () => {
  site = copyWholeCourse();
  await follow(newLesson);
  await follow(newRunbook);
  fillIn(site, lessonFile, lessonAnswers);
  fillIn(site, runbookFile, runbookAnswers);
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  opened = await openInBrowser(site);
}, 240_000);

afterAll(() => opened?.close());

describe("a lesson and a runbook begun as CONTRIBUTING says, with each TODO answered", () => {
  test("are begun by the commands that stand there", () => {
    const said = readFileSync(join(projectRoot, "CONTRIBUTING.md"), "utf8");
    expect(said).toContain(newLesson);
    expect(said).toContain(newRunbook);
  });

  test("pass the check", async () => {
    const { code, output } = await check(site);
    expect(code, output).toBe(0);
    expect(output).toMatch(/lessons and \d+ runbooks checked, no problems\.$/m);
  }, 120_000);

  test("have their pages, with the lesson's diagram and the runbook's step", async () => {
    const page = await opened?.page(`course/${lesson}/index.html`);
    expect(await page?.locator("h1").innerText()).toBe("Monitoring the connector");
    expect(await page?.getByRole("img", { name: "What holds WAL" }).isVisible()).toBe(true);
    await page?.close();
    const runbook = await opened?.page("runbooks/slot-behind/index.html");
    expect(await runbook?.locator("h1").innerText()).toBe("A slot falls behind");
    expect(await runbook?.locator("#look-at-the-slot").isVisible()).toBe(true);
    await runbook?.close();
  }, 60_000);

  test("leave the tests of the course as they were", async () => {
    const vitest = join(projectRoot, "node_modules/vitest/vitest.mjs");
    const { code, output } = await run(site, vitest, [
      "run",
      ...rooms.map((r) => `tests/unit/${r}/`),
    ]);
    expect(code, output).toBe(0);
  }, 120_000);

  test("leave the tests in a browser loadable", async () => {
    const playwright = join(projectRoot, "node_modules/@playwright/test/cli.js");
    const { code, output } = await run(site, playwright, ["test", "--list"]);
    expect(code, output).toBe(0);
    expect(output).toContain("monitoring-the-connector");
  }, 60_000);
});
