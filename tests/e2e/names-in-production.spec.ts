import { keepsCourseNames } from "../../src/text/fences/course-names.ts";
import { fillPlaceholders, defaultValues } from "../../src/text/fences/placeholders.ts";
import { lessonOf } from "./support/lessons.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { namesText, storeBefore } from "./support/store.ts";
import { expect, test } from "./support/test.ts";

const lesson = lessonOf("replication-slots");
const [runbook] = runbookRoutes;

/** The first command of the lesson, which creates its connector. */
const creates = lesson.fences.find((fence) => fence.language === "bash");
if (!creates || !keepsCourseNames(creates))
  throw new Error("The tests of names in production need a lesson that begins with a change.");

for (const set of ["production", "staging"] as const) {
  test(`with ${set} names a lesson's changes keep the course's names, and a runbook has the reader's`, async ({
    page,
  }) => {
    await storeBefore(page, "names", namesText(set, { connector: "pay-cdc", slot: "pay_cdc" }));
    await page.goto(lesson.route);
    await expect(page.locator("html")).toHaveAttribute("data-names", set);
    const first = page.locator("main .expressive-code").first();
    await expect(first.locator(".ec-line .code").first()).toHaveText(
      fillPlaceholders(creates.value.split("\n")[0] ?? "", defaultValues),
    );
    await expect(first.locator("var")).toHaveCount(0);
    await expect(first.locator("figure")).toHaveCSS("outline-style", "dashed");
    await page.goto(runbook ?? "");
    await expect(page.locator("main .expressive-code var.own-name").first()).toBeVisible();
    await expect(page.locator("main .expressive-code figure").first()).toHaveCSS(
      "outline-style",
      "none",
    );
  });
}

test("with production names only what looks can be copied from a lesson", async ({ page }) => {
  await storeBefore(page, "names", namesText("production", { slot: "pay_cdc" }));
  await page.goto(lesson.route);
  await expect(page.locator("html")).toHaveAttribute("data-names", "production");
  const copies = page.locator("main .copy button").filter({ visible: true });
  const looks = lesson.fences.filter(
    (fence) => /^(?:bash|sql)$/.test(fence.language ?? "") && !keepsCourseNames(fence),
  );
  await expect(copies).toHaveCount(looks.length);
  await expect(page.locator("main .course-names .copy").filter({ visible: true })).toHaveCount(0);
  await page.goto(runbook ?? "");
  await expect(page.locator("main .copy button").first()).toBeVisible();
});

test("with names of a staging system everything can be copied", async ({ page }) => {
  await storeBefore(page, "names", namesText("staging", { connector: "pay-cdc" }));
  await page.goto(lesson.route);
  await expect(page.locator("main .copy button").first()).toBeVisible();
});
