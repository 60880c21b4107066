import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { editAddress, originOf } from "../../src/site/repository/edit-address.ts";
import { expect, test } from "./support/test.ts";
import { lessons, routes } from "./support/lessons.ts";
import { atRoot, projectRoot } from "./support/sites.ts";

/** The time of a file's last commit; `undefined` where there is no history. */
function lastCommit(file: string): string | undefined {
  const git = ["log", "-1", "--format=%ct", "--", file];
  const { stdout } = spawnSync("git", git, { cwd: projectRoot, encoding: "utf8" });
  return stdout ? new Date(Number(stdout) * 1000).toISOString() : undefined;
}

const editedAt = editAddress(process.env, originOf(projectRoot));

for (const [index, { route, title, description, file, sections }] of lessons.entries()) {
  test(`${route} has all that belongs around a lesson`, async ({ page }) => {
    await page.goto(route);
    await expect(page).toHaveTitle(`${title} | Debezium in Production`);
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", description);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
      "href",
      new RegExp(`${route}$`),
    );
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);

    const edit = page.getByRole("link", { name: "Edit page" });
    const report = page.getByRole("link", { name: /^Report what is wrong/ });
    await expect(report).toHaveCount(editedAt === undefined ? 0 : 1);
    if (editedAt !== undefined) {
      const form = new URL((await report.getAttribute("href")) ?? "");
      expect(form.searchParams.get("title")).toBe(`${title}: `);
      expect(form.searchParams.get("body")).toMatch(
        new RegExp(`^Page: http.*${route}, as changed on \\d{4}-\\d\\d-\\d\\d\n`),
      );
    }
    if (editedAt) await expect(edit).toHaveAttribute("href", editedAt + file);
    else await expect(edit).toHaveCount(0);
    const changed = lastCommit(file);
    const time = page.locator("footer time");
    if (changed) await expect(time).toHaveAttribute("datetime", changed);
    else await expect(time).toHaveCount(0);

    const neighbors = { prev: lessons[index - 1], next: lessons[index + 1] };
    for (const [rel, lesson] of Object.entries(neighbors)) {
      const link = page.locator(`main a[rel=${rel}]`);
      await expect(link).toHaveCount(lesson ? 1 : 0);
      if (lesson) await expect(link).toContainText(lesson.title);
    }

    const contents = page.getByRole("navigation", { name: "On this page" });
    for (const section of sections) {
      await expect(contents.locator(`a[href="#${section}"]`)).toBeVisible();
    }
  });
}

test("the site map lists every page but slides and those for what is not there", () => {
  const map = readFileSync(`${atRoot.folder}/sitemap-0.xml`, "utf8");
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  const nowhere = ["/404.html", "/offline/"];
  expect(paths.sort()).toEqual(routes.filter((route) => !nowhere.includes(route)).sort());
});
