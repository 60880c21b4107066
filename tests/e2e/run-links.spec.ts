import type { Page } from "@playwright/test";
import { lessons, whole } from "./support/lessons.ts";
import { runbookRoutes } from "./support/runbooks.ts";
import { expect, test } from "./support/test.ts";

const routes = [lessons[0]?.route ?? "", runbookRoutes[0] ?? ""];

/** The first command of a page that has several lines, as its address names it. */
async function firstLong(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll("figure[id^='run-']:not(.output)")].find(
        (block) => block.querySelectorAll(".ec-line").length > 3,
      )?.id ?? "",
  );
}

const blockOf = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const markedOf = (page: Page) => page.locator(".linked-line .gutter a");

const asksForLines = (page: Page): string[] => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("linked-lines")) asked.push(request.url());
  });
  return asked;
};

for (const [index, route] of routes.entries()) {
  // The blocks of a runbook are made as those of a lesson.
  const { tag } = index === 0 ? { tag: [] } : whole;
  test(
    `${route}: every command and output has an address of its own, and a link that is named after it`,
    { tag },
    async ({ page }) => {
      await page.goto(route);
      const links = page.locator("main .run-link");
      const found = await links.evaluateAll((all) =>
        all.map((link) => ({
          leads: decodeURIComponent(link.getAttribute("href") ?? "").slice(1),
          around: link.closest("figure")?.id,
          name: link.getAttribute("aria-label"),
        })),
      );
      expect(found.length).toBeGreaterThan(4);
      for (const { leads, around } of found) expect(leads).toBe(around);
      expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll("[id]")].map((each) => each.id),
      );
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    },
  );

  test(
    `${route}: an address with lines marks them, and they are in view`,
    { tag },
    async ({ page }) => {
      await page.goto(route);
      const id = await firstLong(page);
      const copied = () => blockOf(page, id).locator(".ec-line .code").allTextContents();
      const before = await copied();
      await page.goto("about:blank");
      await page.goto(`${route}?lines=2-3#${id}`);
      await expect(markedOf(page)).toHaveText(["2", "3"]);
      await expect(markedOf(page).first()).toBeInViewport();
      await expect(markedOf(page).first()).toBeFocused();
      expect(await copied()).toEqual(before);
    },
  );

  test(`${route}: who comes to a line sees what it belongs to`, { tag }, async ({ page }) => {
    await page.goto(route);
    const id = await firstLong(page);
    await page.goto("about:blank");
    await page.goto(`${route}?lines=2#${id}`);
    await expect(markedOf(page)).toBeInViewport();
    const heading = page.locator(`[id="${id.replace(/^run-(.*)\.\d+$/, "$1")}"]`);
    const item = page.locator("li", { has: blockOf(page, id) });
    const caption = blockOf(page, id).locator("figcaption");
    const leads = [heading, item, caption].map(async (lead) => {
      const [top] = await lead.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
      return top !== undefined && top > 0 && top < 900;
    });
    expect(await Promise.all(leads)).toContain(true);
  });

  test(
    `${route}: an address with lines as authors write it becomes one whose block every browser finds`,
    { tag },
    async ({ page }) => {
      await page.goto(route);
      const id = await firstLong(page);
      await page.goto("about:blank");
      await page.goto(`${route}#${id}:2-3`);
      await expect(markedOf(page)).toHaveText(["2", "3"]);
      await expect(page).toHaveURL(new RegExp(`[?]lines=2-3#${id}$`));
    },
  );
}

test("the link of a block leads to it, and its lines can then be linked, one or several", async ({
  page,
}) => {
  const asked = asksForLines(page);
  await page.goto(routes[0] ?? "");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  const id = await firstLong(page);
  const block = blockOf(page, id);
  await block.hover();
  await block.locator(".run-link").click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  await block.getByRole("link", { name: "Link to line 2", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`[?]lines=2#${id}$`));
  await expect(markedOf(page)).toHaveText(["2"]);
  await block.getByRole("link", { name: "Link to line 4", exact: true }).click({
    modifiers: ["Shift"],
  });
  await expect(page).toHaveURL(new RegExp(`[?]lines=2-4#${id}$`));
  await expect(markedOf(page)).toHaveText(["2", "3", "4"]);
  await page.goBack();
  await expect(markedOf(page)).toHaveText(["2"]);
  expect(asked.length).toBeGreaterThan(0);
});

test("what was chosen is said, its address is copied, and a range needs no Shift", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(routes[0] ?? "");
  const id = await firstLong(page);
  const block = blockOf(page, id);
  await block.locator(".run-link").focus();
  await page.keyboard.press("Enter");
  const status = block.getByRole("status");
  await expect(status).toHaveText("The page's address leads to this block now.");
  await block.getByRole("link", { name: "Link to line 3", exact: true }).press("Enter");
  await expect(status).toHaveText("The page's address leads to line 3 now.");
  const range = block.getByRole("button", { name: "Up to another line" });
  await range.press("Space");
  await expect(range).toHaveAttribute("aria-pressed", "true");
  await block.getByRole("link", { name: "Link to line 2", exact: true }).press("Enter");
  await expect(status).toHaveText("The page's address leads to lines 2 to 3 now.");
  await expect(range).toHaveAttribute("aria-pressed", "false");
  await expect(markedOf(page)).toHaveText(["2", "3"]);
  await block.getByRole("button", { name: "Copy the address" }).press("Enter");
  await expect(status).toHaveText("The address is copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`?lines=2-3#${id}`);
});

test("lines of one block are not marked in another one, nor named beside a heading", async ({
  page,
}) => {
  await page.goto(routes[0] ?? "");
  const id = await firstLong(page);
  await page.goto("about:blank");
  await page.goto(`${routes[0] ?? ""}?lines=2#${id}`);
  await expect(markedOf(page)).toHaveText(["2"]);
  const other = page.locator("main figure[id^='run-'] .run-link:visible").last();
  await other.click();
  await expect(page.locator(".linked .gutter").first()).toBeVisible();
  await expect(page.locator(".linked-line")).toHaveCount(0);
  await expect(page).not.toHaveURL(/lines=/);
  await page.goBack();
  await expect(markedOf(page)).toHaveText(["2"]);
});

test("a line that a block does not have leads to the block, and an unknown block nowhere", async ({
  page,
}) => {
  await page.goto(routes[0] ?? "");
  const id = await firstLong(page);
  await page.goto("about:blank");
  await page.goto(`${routes[0] ?? ""}?lines=900#${id}`);
  await expect(blockOf(page, id).locator(".gutter").first()).toBeInViewport();
  await expect(page.locator(".linked-line")).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto(`${routes[0] ?? ""}?lines=2#run-nowhere.1`);
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".gutter")).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the link is seen by who comes by keys", async ({ page }) => {
  await page.goto(routes[0] ?? "");
  const link = blockOf(page, await firstLong(page)).locator(".run-link");
  await expect(link).toHaveCSS("opacity", "0");
  await link.focus();
  await expect(link).toHaveCSS("opacity", "1");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the link is always seen, and large enough", async ({ page }) => {
    await page.goto(routes[1] ?? "");
    const link = page.locator("main .run-link").first();
    await expect(link).toHaveCSS("opacity", "1");
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  });

  test("a tap says that there is an address, and two taps more make a range", async ({ page }) => {
    await page.goto(routes[1] ?? "");
    const block = blockOf(page, await firstLong(page));
    await block.locator(".run-link").tap();
    await expect(block.getByRole("status")).toBeInViewport();
    await block.getByRole("link", { name: "Link to line 1", exact: true }).tap();
    await block.getByRole("button", { name: "Up to another line" }).tap();
    await block.getByRole("link", { name: "Link to line 2", exact: true }).tap();
    await expect(markedOf(page)).toHaveText(["1", "2"]);
    await expect(block.getByRole("status")).toHaveText(
      "The page's address leads to lines 1 to 2 now.",
    );
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the block that an address names is marked as the target", async ({ page }) => {
    await page.goto(routes[0] ?? "");
    const link = page.locator("main .run-link").nth(1);
    // Of an address with lines at least the block is found.
    await page.goto(`${routes[0] ?? ""}?lines=1${(await link.getAttribute("href")) ?? ""}`);
    await expect(page.locator("figure:target")).toHaveCount(1);
    await expect(page.locator("figure:target")).toBeInViewport();
    await expect(page.locator("figure:target")).toHaveCSS("outline-style", "solid");
  });
});
