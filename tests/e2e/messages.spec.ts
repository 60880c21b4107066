import { openCourse } from "../../src/authoring/course-files.ts";
import { readMessages } from "../../src/runbooks/file/messages.ts";
import { projectRoot } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const course = openCourse(projectRoot);
const messages = readMessages(course.content(), course.read).messages.map((m) => m.message);
const plain = (sentences: string) => sentences.replaceAll("`", "");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each message stands under its anchor, with what it means and its page", async ({
    page,
  }) => {
    await page.goto("/messages/");
    const shown = await page.locator("section:has(> h3[id])").evaluateAll((sections) =>
      sections.map((section) => ({
        id: section.querySelector("h3")?.id,
        text: section.textContent,
        links: [...section.querySelectorAll("a")].map((link) => link.pathname + link.hash),
      })),
    );
    expect(shown.map(({ id }) => id).sort()).toEqual(messages.map(({ id }) => id).sort());
    for (const { id, means, leads } of messages) {
      const entry = shown.find((each) => each.id === id);
      expect.soft(entry?.text.replaceAll(/\s+/g, " "), id).toContain(plain(means));
      expect.soft(entry?.links, id).toEqual(leads === "none" ? [] : [leads]);
    }
  });

  test("the list of runbooks leads to it", async ({ page }) => {
    await page.goto("/runbooks/");
    await page.getByRole("main").getByRole("link", { name: "messages", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages");
  });
});
