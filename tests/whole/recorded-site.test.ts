import type { Element, Root } from "hast";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { verifiedPath } from "../../src/records/verified.ts";
import { secondFile } from "../unit/support/course.ts";
import { runOfText, verifiedJson } from "../unit/support/evidence.ts";
import { addresses, find, property, readPage, textOf } from "../build/support/page.ts";
import {
  first,
  firstPage,
  line,
  listPage,
  recordedCourse,
  secondPage,
} from "../build/support/recorded-course.ts";
import { build, buildWith, check, htmlFiles } from "../build/support/run.ts";

/** Seconds since 1970 of a day's beginning. */
const epoch = (day: string) => String(Date.parse(day) / 1000);

let site: SiteCopy;
let pages: Map<string, string>;
const pageOf = (file: string): Root => readPage(pages.get(file) ?? "");
const texts = (root: Root | Element, name: string) =>
  find(root, name).map((each) => textOf(each).replace(/\s+/g, " ").trim());

async function rebuild(day: string) {
  const workflow = { SOURCE_DATE_EPOCH: epoch(day), GITHUB_REPOSITORY: "acme/course" };
  const { code, output } = await buildWith(site, workflow);
  expect(code, output).toBe(0);
  pages = htmlFiles(site, "dist");
}

beforeAll(async () => {
  site = copySite(recordedCourse);
  await rebuild("2026-11-24");
}, 120_000);

afterAll(() => site.remove());

test("a lesson is edited in the repository of the workflow that built it", () => {
  expect(addresses(pageOf(secondPage))).toContain(
    `https://github.com/acme/course/edit/main/${secondFile}`,
  );
});

describe("a lesson that ran as it stands", () => {
  test("says so at its top, with versions and day", () => {
    expect(texts(pageOf(firstPage), ".lesson-ran")).toEqual([
      `All 2 commands ran on ${line} · 2026-11-23`,
    ]);
  });

  test("has output under its command, in the same place of the same list", () => {
    const [item] = find(pageOf(firstPage), "li").filter((li) => find(li, ".run-block").length > 0);
    const [block] = item ? find(item, ".run-block") : [];
    if (!block) throw new Error("No block in the list.");
    expect(find(block, "pre").map((pre) => property(pre, "dataLanguage"))).toEqual(["sql", "text"]);
    const [, caption] = find(block, "figcaption");
    const [link] = caption ? find(caption, "a") : [];
    expect(link && property(link, "href")).toMatch(/^#run-.+-output$/);
    const words = caption?.children.filter((part) => part !== link);
    expect(words?.map((part) => textOf(part))).toEqual([
      "Output",
      "dotted: differs from run to run",
    ]);
    expect(texts(block, "i")).toEqual(["0/1A2B3C4", "48 MB"]);
    expect(find(block, "button")).toHaveLength(1);
  });

  test("marks each block that ran with its day, and tells its versions", () => {
    const page = pageOf(firstPage);
    expect(texts(page, ".ran")).toEqual(Array(2).fill(`ran 2026-11-23 on ${line}`));
    expect(find(page, ".ran").map((p) => property(p, "title"))).toEqual(
      Array(2).fill(`Ran on ${line}`),
    );
  });
});

describe("a lesson of which one command was changed after its run", () => {
  test("says nothing at its top, and marks the other command", () => {
    const page = pageOf(secondPage);
    expect(find(page, ".lesson-ran")).toEqual([]);
    expect(find(page, ".ran")).toHaveLength(1);
  });

  test("shows wildcards instead of values that belong to another command", () => {
    expect(texts(pageOf(secondPage), "i")).toEqual(["[LSN]", "[SIZE]"]);
  });

  test("does not stop a build or the check of the course, but the check of the records", async () => {
    expect((await check(site)).code).toBe(0);
    const { code, output } = await check(site, "--evidence");
    expect(code).toBe(1);
    expect(output).toContain(`${secondFile}:25:4  evidence/stale\n`);
    expect(output).toContain("Run `npm run lab -- record next-steps`.");
    expect(output).toContain("1 problem in the lessons.");
  }, 60_000);
});

describe("the page of what has been run", () => {
  test("lists all blocks of all lessons in order, with state, seconds and reason", () => {
    const rows = find(pageOf(listPage), ".run-table")
      .flatMap((table) => find(table, "tr"))
      .map((row) => [...texts(row, "a"), ...texts(row, "p"), ...texts(row, "td").slice(1)]);
    expect(rows.filter((row) => row.length > 0).slice(0, 5)).toEqual([
      ["SELECT restart_lsn, pg_size_pretty(1) FROM pg_replication_slots;", "✓ ran", "1.3"],
      ['test "orders_cdc" = ""', "✓ ran", "1.3"],
      ["ssh standby", "needs a second host", "only shown", ""],
      ['test "orders_cdc" = ""', "✓ ran", "1.3"],
      ["SELECT restart_lsn, pg_size_pretty(1) FROM pg_replication_slots;", "changed since", ""],
    ]);
  });

  test("links each block to its section", () => {
    const links = find(pageOf(listPage), ".run-table").flatMap((table) =>
      find(table, "a").map((a) => property(a, "href")),
    );
    const [lesson, other] = [firstPage, secondPage].map((p) => `/${p.replace("index.html", "")}`);
    expect(links).toEqual([
      ...Array<string>(3).fill(`${lesson}#the-slot`),
      other,
      `${other}#the-slot`,
    ]);
  });

  test("says how much ran, where, when and on what", () => {
    const said = texts(pageOf(listPage), "p");
    expect(said).toContain(
      "4 commands: 3 ran as they stand, 1 changed since they were run. 1 block only shown.",
    );
    expect(said).toContain(
      `2 commands: 2 ran as they stand. 1 block only shown. Run on 2026-11-23 on ${line}, on the native stack, with the default names and with other ones.`,
    );
    expect(said.join()).toContain(
      "With the native stack, 2 lessons: First steps; Next steps. With Docker Compose, no lesson has been run.",
    );
  });

  test("holds the version matrix", () => {
    const table = find(pageOf(listPage), "table").at(-2);
    if (!table) throw new Error("No matrix.");
    expect(texts(table, "th")).toEqual([
      "Debezium 3.7",
      "Debezium 3.6",
      "PostgreSQL 18",
      "PostgreSQL 17",
    ]);
    expect(texts(table, "td")).toEqual([
      "",
      "✓ passed2 passed5 proofs passed, 1 of newer features2026-11-23",
      "not run",
      "not run",
      "≠ differs2 passed, 1 differ2026-11-23",
    ]);
    expect(texts(pageOf(listPage), "li")).toContain(`${line}: No column inactive_since.`);
  });

  test("holds what each line of Debezium does without its slot, the newest first", () => {
    const table = find(pageOf(listPage), "table").at(-1);
    if (!table) throw new Error("No table of lines.");
    expect(texts(table, "tr").slice(1)).toEqual([
      "3.7.0.FinalThe task fails0 of 72026-11-23",
      "3.1.0.FinalIt streams on from a new slot0 of 72026-11-23",
    ]);
  });
});

describe("built again", () => {
  test("31 days later, a page says that its run is old", async () => {
    await rebuild("2026-12-25");
    expect(texts(pageOf(firstPage), ".lesson-ran")).toEqual([
      `All 2 commands ran on ${line} · 2026-11-23: more than 30 days ago`,
    ]);
    expect(texts(pageOf(firstPage), ".ran")[0]).toBe(
      `ran 2026-11-23, more than 30 days ago on ${line}`,
    );
  }, 120_000);

  test("after a new run, pages show its values without a change of a lesson", async () => {
    const values = [["0/7777777", "7 MB"]];
    const at = "2026-12-24T10:00:00.000Z";
    const again = runOfText({ text: first, values, changes: { at } });
    site.write(verifiedPath, verifiedJson({ "first-steps": again }));
    await rebuild("2026-12-25");
    expect(texts(pageOf(firstPage), "i")).toEqual(["0/7777777", "7 MB"]);
    expect(find(pageOf(secondPage), ".ran")).toEqual([]);
  }, 120_000);

  test("with a damaged record it fails and names the file", async () => {
    site.write(verifiedPath, "{}");
    const { code, output } = await build(site);
    expect(code).not.toBe(0);
    expect(output).toContain(`${verifiedPath}  evidence/unreadable`);
  }, 120_000);
});
