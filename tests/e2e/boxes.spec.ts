import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, builtPages, elements } from "./support/built-pages.ts";
import { lessons } from "./support/lessons.ts";
import { atRoot, projectRoot } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

/** The boxes that a lesson's file has: `danger: Never do this`. */
const written = lessons.map(({ file, route }) => {
  const text = readFileSync(join(projectRoot, file), "utf8");
  const begins = [...text.matchAll(/^:::([a-z]+)\[(.+)\]$/gm)];
  return { route, boxes: begins.map(([, kind = "", label = ""]) => `${kind}: ${label}`) };
});

test("each box of a lesson is drawn as one, with its kind and its label", () => {
  expect(written.flatMap(({ boxes }) => boxes)).not.toEqual([]);
  for (const { route, boxes } of written) {
    const page = builtPages(atRoot).find((built) => built.route === route);
    const asides = page ? elements(page.tree, "aside") : [];
    const drawn = asides
      .filter((aside) => attribute(aside, "className")?.includes("starlight-aside"))
      .map((aside) => {
        const kind = /starlight-aside--(\w+)/.exec(attribute(aside, "className") ?? "")?.[1];
        return `${kind ?? ""}: ${attribute(aside, "ariaLabel") ?? ""}`;
      });
    expect(drawn, route).toEqual(boxes);
  }
});
