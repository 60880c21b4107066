import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySite, type SiteCopy } from "../../bench/site-copy.ts";
import { secondFile, secondLesson } from "../unit/support/course.ts";
import { body, courseWithEverything } from "./support/course-with-everything.ts";
import { filmPages } from "./support/film-pages.ts";
import { everyKind, words } from "./support/every-kind.ts";
import { addresses, find, property, readPage, textOf } from "./support/page.ts";
import { build, check, htmlFiles, type Outcome } from "./support/run.ts";

const base = "/debezium-course/";
const lessonPage = "course/01-module-1/02-next-steps/index.html";

let site: SiteCopy;
let first: Outcome;
let pages: Map<string, string>;
let lesson: Root;

beforeAll(async () => {
  site = copySite(courseWithEverything);
  first = await build(site);
  pages = htmlFiles(site, "dist");
  lesson = readPage(pages.get(lessonPage) ?? "");
}, 120_000);

afterAll(() => site.remove());

test("the good site builds; what it draws is drawn once", () => {
  expect(first.code, first.output).toBe(0);
  const drawn = [...first.output.matchAll(/drew (\d+) of \d+ diagrams/g)].map(([, n]) => Number(n));
  expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(words.length);
  const others = ["labs", "labs/small-lab", "measurements/scaling", "messages", "offline"];
  const more = [
    "progress",
    "quiz",
    "reference/metrics",
    "reference/platforms",
    "reference/states",
    "run-it-yourself",
    "runbooks",
  ];
  const last = ["slides/first-steps", "slides/next-steps", "tools", "what-has-been-run"];
  expect([...pages.keys()]).toEqual([
    "404.html",
    ...["alerts/index.html", "changes/index.html"],
    "course/01-module-1/01-first-steps/index.html",
    lessonPage,
    ...["glossary/index.html", ...filmPages, "index.html", "instructors/index.html"],
    ...[...others, ...more, ...last].map((page) => `${page}/index.html`),
  ]);
});

test("a lesson leads to a lab, whose page has what its file says, and nothing that runs", () => {
  const card = find(lesson, ".lab-card")[0];
  expect(card && textOf(card).replace(/\s+/g, " ").trim()).toBe(
    "Lab: A small lab, 5 minutes with PostgreSQL in the page",
  );
  expect(card && property(find(card, "a")[0] ?? card, "href")).toBe("/labs/small-lab/");
  const page = readPage(pages.get("labs/small-lab/index.html") ?? "");
  const [main] = find(page, "main");
  const text = textOf(main ?? page);
  for (const part of ["Something has happened", "Nothing happens any more.", "Then do nothing."])
    expect(text).toContain(part);
  const link = find(page, "a").find((a) => textOf(a) === "Slot states");
  expect(link && property(link, "href")).toBe("/course/01-module-1/01-first-steps/#slot-states");
  expect(addresses(page).filter((address) => /worker|pglite|wasm/.test(address))).toEqual([]);
});

describe("the page of a lesson", () => {
  test.for(words)("shows a %s in the colors of the tokens, with its text", ([word, kind]) => {
    const index = words.findIndex(([each]) => each === word);
    const figure = find(lesson, "figure").find(
      (each) => textOf(find(each, "figcaption")[0] ?? each).trim() === `A ${word}`,
    );
    const svg = find(lesson, ".diagram")[index];
    expect(figure).toEqual(svg);
    if (!figure) throw new Error(`No figure of ${word}`);
    const html = pages.get(lessonPage) ?? "";
    const picture = /<svg[^]*?<\/svg>/.exec(
      html.slice(html.indexOf(`id="diagram-${index + 1}"`)),
    )?.[0];
    expect(picture).toContain("var(--diagram-");
    expect(picture?.replace(/<text[^]*?<\/text>/g, "")).not.toMatch(
      /light-dark|#[0-9a-f]{3,8}\b(?![\w-])(?=[;"} !])|\b(?:rgb|hsl)a?\(/i,
    );
    expect(picture).not.toMatch(/<(script|foreignObject|a)\b|font-family/);
    const [details] = find(figure, "details");
    if (!details) throw new Error(`No text of ${word}`);
    expect(find(details, "p").map((p) => textOf(p))).toEqual([`What the ${word} shows.`]);
    expect(find(details, "li").map((li) => textOf(li))).toContain(everyKind[kind].told);
  });

  test("gives every element an id of its own", () => {
    const ids: string[] = [];
    for (const name of ["svg", "g", "title", "desc", "marker", "path", "figure", "h2", "rect"]) {
      ids.push(...find(lesson, name).flatMap((each) => property(each, "id") ?? []));
    }
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => id.includes("DIAGRAM-ID"))).toEqual([]);
  });

  test("names every picture by its own title and description", () => {
    for (const [index, figure] of find(lesson, ".diagram").entries()) {
      const [svg] = find(figure, "svg");
      expect(svg?.properties).toMatchObject({
        role: "img",
        ariaLabelledBy: [`diagram-${index + 1}-title`],
        ariaDescribedBy: [`diagram-${index + 1}-desc`],
      });
      const named = ["title", "desc"].flatMap((name) => find(figure, name));
      expect(named.map((each) => property(each, "id"))).toEqual([
        `diagram-${index + 1}-title`,
        `diagram-${index + 1}-desc`,
      ]);
    }
  });

  test("shows placeholders by their defaults, in code marked with their names", () => {
    const [name] = find(lesson, "var");
    expect(name && property(name, "dataName")).toBe("slot");
    expect(name && textOf(name)).toBe("orders_cdc");
    expect(pages.get(lessonPage)).not.toContain("{{");
  });

  test("leads to other lessons by addresses that hold under any base", () => {
    const links = addresses(lesson);
    expect(links).toContain("../01-first-steps/#slot-states");
    expect(links).toContain("#pictures");
  });

  test("colors code by classes, without styles on words", () => {
    const html = pages.get(lessonPage) ?? "";
    expect(html).not.toContain('style="--0:');
    const kindsOfWords = ["tok-keyword", "tok-comment", "tok-string", "tok-number"];
    expect(kindsOfWords.filter((name) => find(lesson, `.${name}`).length === 0)).toEqual([]);
  });

  test("puts its table into a frame that is named after its section", () => {
    expect(find(lesson, ".table-frame").map((each) => property(each, "ariaLabel"))).toHaveLength(1);
  });
});

describe("every page", () => {
  test("carries a policy that lets exactly its own inline scripts run", () => {
    for (const [file, html] of pages) {
      const page = readPage(html);
      const policies = find(page, "meta").filter(({ properties }) =>
        JSON.stringify(properties).includes("default-src"),
      );
      expect(policies, file).toHaveLength(1);
      const policy = String(policies[0]?.properties["content"]);
      const allowed = policy.match(/'sha256-[^']+'/g) ?? [];
      const inline = find(page, "script")
        .filter(({ properties }) => properties["src"] === undefined)
        .filter(({ properties }) => !/json/.test(String(properties["type"])))
        .map((script) => createHash("sha256").update(textOf(script)).digest("base64"));
      expect(allowed.sort(), file).toEqual(
        [...new Set(inline.map((hash) => `'sha256-${hash}'`))].sort(),
      );
      expect(policy).toContain("default-src 'none'");
    }
  });

  test("loads nothing from elsewhere", () => {
    for (const [file, html] of pages) {
      const loaded = ["script", "img", "iframe", "source"]
        .flatMap((name) => find(readPage(html), name))
        .flatMap((each) => property(each, "src") ?? []);
      expect(
        loaded.filter((address) => /^(https?:)?\/\//.test(address)),
        file,
      ).toEqual([]);
    }
  });
});

test("a check after a change of words alone starts no browser", async () => {
  site.write(secondFile, secondLesson(body.replace("You see the slot.", "You see one slot.")));
  const output = "2 lessons and 0 runbooks checked, no problems.\n";
  expect(await check(site)).toEqual({ code: 0, output });
}, 60_000);

describe("the same site below another path", () => {
  let below: Map<string, string>;

  beforeAll(async () => {
    const { code, output } = await build(site, "--base", base, "--outDir", "dist-base");
    expect(code, output).toBe(0);
    expect(output).not.toContain("drew");
    below = htmlFiles(site, "dist-base");
  }, 120_000);

  test("has no address that leads out of it, and none that leads nowhere", () => {
    const broken: string[] = [];
    for (const [file, html] of below) {
      const page = new URL(base + file.replace(/index\.html$/, ""), "https://example.org");
      for (const address of addresses(readPage(html))) {
        const { origin, protocol, pathname } = new URL(address, page);
        if (origin !== page.origin || !protocol.startsWith("http")) continue;
        const path = pathname.slice(base.length) + (pathname.endsWith("/") ? "index.html" : "");
        const inside = pathname.startsWith(base);
        const found = inside && existsSync(join(site.root, "dist-base", path));
        if (!found) broken.push(`${file}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("refers to its own files by that path or by relative addresses, also in style sheets", () => {
    const cwd = join(site.root, "dist-base");
    const styles = [
      ...globSync("**/*.css", { cwd }).map((file) => readFileSync(join(cwd, file), "utf8")),
      ...[...below.values()].flatMap((html) => find(readPage(html), "style").map((s) => textOf(s))),
    ];
    const urls = styles.flatMap((css) => [...css.matchAll(/url\(["']?(\/[^)"']*)/g)]);
    const rooted = [
      ...urls.map(([, url = ""]) => url),
      ...[...below.values()].flatMap((html) => addresses(readPage(html))),
    ].filter((address) => address.startsWith("/"));
    expect(rooted.filter((address) => !address.startsWith(base))).toEqual([]);
    expect(rooted.length).toBeGreaterThan(0);
  });

  test("links lessons by the same relative addresses", () => {
    expect(addresses(readPage(below.get(lessonPage) ?? ""))).toContain(
      "../01-first-steps/#slot-states",
    );
  });
});
