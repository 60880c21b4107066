import { globSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { alertFiles } from "../../src/records/read-alerts.ts";
import { attribute, builtPages, elements, hasFile } from "./support/built-pages.ts";
import { routes as pages, slideRoutes } from "./support/lessons.ts";
import { cssAddresses, here, references, type Reference } from "./support/references.ts";
import { sites, type Site } from "./support/sites.ts";

const routes = [...pages, ...slideRoutes];

// In one worker, which reads all pages once.
test.describe.configure({ mode: "default" });

/** The address below the base, or `undefined` when it is not on the site. */
function below(site: Site, url: URL): string | undefined {
  if (url.origin !== here || !url.pathname.startsWith(site.base)) return undefined;
  return url.pathname.slice(site.base.length - 1);
}

const describeAll = (list: readonly Reference[]) => list.map((r) => `${r.route}: ${r.written}`);

for (const site of sites) {
  test.describe(site.name, { tag: site.tag }, () => {
    let found: readonly Reference[] | undefined;
    const all = () => (found ??= builtPages(site).flatMap((page) => references(site, page)));
    const internal = () => all().filter(({ url }) => url.origin === here);

    test("the site has a page for each lesson and those that every course has, and no others", () => {
      const built = builtPages(site).map(({ route }) => route);
      expect(built.sort()).toEqual([...routes].sort());
    });

    test("every page, and every file of rules, can be reached by links from the home page", () => {
      const links = internal().filter(({ use }) => use === "followed");
      const reached = new Set(["/"]);
      for (const route of reached) {
        for (const link of links) {
          const target = link.route === route ? below(site, link.url) : undefined;
          if (target) reached.add(target);
        }
      }
      const others = ["inventory", "watchdog", "alertmanager", "jmx-exporter-connect"];
      const rules = [...others, ...alertFiles].map((name) => `/alerts/${name}.yml`);
      const texts = routes.filter((route) => /^\/(?:course|runbooks)\/./.test(route));
      // Nobody follows a link to the page for a wrong address, or to the one for a lost connection.
      const followed = routes.filter((route) => !["/404.html", "/offline/"].includes(route));
      const files = [...rules, ...texts.map((route) => `${route}index.md`), "/rss.xml"];
      const expected = [...followed, ...files];
      expect([...reached].sort()).toEqual([...expected].sort());
    });

    test("every address on a page leads to a file of the site", () => {
      const broken = internal().filter(({ url }) => {
        const path = below(site, url);
        return path === undefined || !hasFile(site, path);
      });
      expect(describeAll(broken)).toEqual([]);
      expect(internal().length).toBeGreaterThan(routes.length * 10);
    });

    test("every anchor exists on the page it leads to", () => {
      const ids = new Map(
        builtPages(site).map(({ route, tree }) => [
          route,
          new Set(elements(tree).map((element) => attribute(element, "id"))),
        ]),
      );
      const anchors = internal().filter(({ url, use }) => use === "followed" && url.hash !== "");
      const broken = anchors.filter(
        ({ url }) => !ids.get(below(site, url) ?? "")?.has(decodeURIComponent(url.hash.slice(1))),
      );
      expect(describeAll(broken)).toEqual([]);
      expect(anchors.length).toBeGreaterThan(routes.length);
    });

    test("nothing is loaded from elsewhere; only links lead there", () => {
      const remote = all().filter(
        ({ url, use }) => use === "loaded" && url.origin !== here && url.protocol !== "data:",
      );
      expect(describeAll(remote)).toEqual([]);
    });

    test("what style sheets load exists on the site", () => {
      const broken = globSync("**/*.css", { cwd: site.folder }).flatMap((file) =>
        cssAddresses(readFileSync(`${site.folder}/${file}`, "utf8")).filter((address) => {
          const path = below(site, new URL(address, `${here}${site.base}${file}`));
          return path === undefined || !hasFile(site, path);
        }),
      );
      expect(broken).toEqual([]);
    });
  });
}
