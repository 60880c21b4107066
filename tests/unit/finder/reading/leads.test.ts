import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collectHeadings } from "../../../../src/text/lessons/headings.ts";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";
import { projectRoot } from "../../../e2e/support/sites.ts";

/** The anchors of a page, from its source; `undefined` when there is no such page. */
function anchorsOf(address: string): readonly string[] | undefined {
  const file = join(projectRoot, "src/content", `${address.replace(/\/$/, "")}.mdx`);
  const [found] = globSync(file);
  if (found === undefined) return undefined;
  return collectHeadings(parseMdx(readFileSync(found, "utf8"))).map(({ slug }) => slug);
}

const sources = globSync("src/finder/reading/**/*.ts", { cwd: projectRoot });

const leads = sources.flatMap((file) => {
  const text = readFileSync(join(projectRoot, file), "utf8");
  const constants = [...text.matchAll(/^(?:export )?const (\w+) =\s+"(\/[^"]+)";/gm)];
  const values = new Map(constants.map(([, name = "", value = ""]) => [name, value]));
  const written = [...text.matchAll(/["`]((?:\/|\$\{\w+\}#)[^"`\s]*)["`]/g)].flatMap(
    ([, address = ""]) =>
      address.replace(/\$\{(\w+)\}/, (_, name: string) => values.get(name) ?? ""),
  );
  return written.filter((address) => /^\/(?:course|runbooks)\//.test(address));
});

test("every address that a finding leads to is a place on the site", () => {
  expect(leads.length).toBeGreaterThan(20);
  const pages = new Set(leads.map((address) => address.split("#")[0] ?? ""));
  const anchorsByPage = new Map([...pages].map((page) => [page, anchorsOf(page)]));
  const missing = leads.filter((address) => {
    const [page = "", anchor] = address.split("#");
    const anchors = anchorsByPage.get(page);
    return anchors === undefined || (anchor !== undefined && !anchors.includes(anchor));
  });
  expect(missing).toEqual([]);
});
