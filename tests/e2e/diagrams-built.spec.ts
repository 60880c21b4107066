import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { expect, test } from "@playwright/test";
import { attribute, builtPages, elements } from "./support/built-pages.ts";
import { lessons } from "./support/lessons.ts";
import { atRoot } from "./support/sites.ts";

// In one worker, which reads all pages once.
test.describe.configure({ mode: "default" });

const pageOf = (route: string) => {
  const page = builtPages(atRoot).find((built) => built.route === route);
  if (!page) throw new Error(`${route} was not built.`);
  return page.tree;
};
const isFigure = (element: Element) =>
  attribute(element, "className")?.split(" ").includes("diagram");
const pictures = (route: string) =>
  elements(pageOf(route), "figure")
    .filter(isFigure)
    .map((figure) => elements({ type: "root", children: [figure] }, "svg")[0]);

test("all ids on a page are unique, and whatever names an id finds it", () => {
  const problems = builtPages(atRoot).flatMap(({ route, tree }) => {
    const all = elements(tree);
    const ids = all.flatMap((element) => attribute(element, "id") ?? []);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const named = all.flatMap((element) =>
      ["ariaLabelledBy", "ariaDescribedBy", "ariaControls", "htmlFor"].flatMap(
        (name) => attribute(element, name)?.split(" ") ?? [],
      ),
    );
    const missing = named.filter((id) => !ids.includes(id));
    return [
      ...twice.map((id) => `${route}: twice ${id}`),
      ...missing.map((id) => `${route}: no ${id}`),
    ];
  });
  expect(problems).toEqual([]);
});

for (const { file, route, fences } of lessons) {
  const count = fences.filter(({ language }) => language === "mermaid").length;

  test.describe(file, () => {
    test(`each of the ${count} mermaid fences has become a picture`, () => {
      expect(pictures(route)).toHaveLength(count);
      expect(
        elements(pageOf(route), "code").filter((code) => /accTitle/.test(toString(code))),
      ).toEqual([]);
    });

    test("each picture is an image with a title and a description of its own", () => {
      for (const svg of pictures(route)) {
        if (!svg) throw new Error("A figure has no picture.");
        const parts = elements({ type: "root", children: [svg] });
        const text = (id: string | undefined) => {
          const found = parts.find((part) => attribute(part, "id") === id);
          return found ? toString(found).trim() : "";
        };
        expect(attribute(svg, "role")).toBe("img");
        expect(text(attribute(svg, "ariaLabelledBy")).length).toBeGreaterThan(5);
        expect(text(attribute(svg, "ariaDescribedBy")).length).toBeGreaterThan(20);
      }
    });

    test("each picture says how large it is before it is drawn", () => {
      for (const svg of pictures(route)) {
        expect(Number(svg && attribute(svg, "width"))).toBeGreaterThan(0);
        expect(Number(svg && attribute(svg, "height"))).toBeGreaterThan(0);
      }
    });
  });
}
