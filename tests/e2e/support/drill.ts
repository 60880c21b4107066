import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

export const route = "/tools/dr-drill/";
const begin = Date.UTC(2027, 1, 24, 9, 0, 0);

/** Sets the page's clock to some minutes after the drill's beginning. */
export const at = (page: Page, minutes: number) =>
  page.clock.setFixedTime(new Date(begin + minutes * 60_000));

/** Waits until the page has come alive: what was served shows the form already, and hears nothing. */
export const alive = (page: Page) => expect(page.locator("astro-island[ssr]")).toHaveCount(0);

export async function open(page: Page) {
  await at(page, 0);
  await page.goto(route);
  await alive(page);
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).click();

export async function save(page: Page, name: string | RegExp) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

export const startButton = (page: Page, scenario: string) =>
  page.getByRole("button", { name: `Fault injected, start the clock: ${scenario}` });

/** A drill of the given scenarios, planned and begun by keyboard with the first of them. */
export async function start(page: Page, ...scenarios: readonly [string, ...string[]]) {
  const wanted = new Set(scenarios);
  for (const box of await page
    .getByRole("group", { name: "Scenarios" })
    .getByRole("checkbox")
    .all()) {
    const text = await box.locator("..").innerText();
    const want = [...wanted].some((scenario) => text.trim().startsWith(`${scenario}.`));
    if (want === (await box.isChecked())) continue;
    await box.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("textbox", { name: "Lead" }).fill("Ada");
  await page.getByRole("textbox", { name: "RTO" }).fill("45");
  await startButton(page, scenarios[0]).focus();
  await page.keyboard.press("Enter");
}

/** Opens a file with drills as a reader does. */
export async function add(page: Page, name: string, text: string) {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("Add drills from a JSON file").setInputFiles(file);
}
