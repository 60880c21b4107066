import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fromHtml } from "hast-util-from-html";
import { finderFile } from "./finder-file.ts";
import { indexSections } from "./search/section-index.ts";
import { sectionsOf } from "./sections/read-page.ts";
import type { SectionKind } from "./sections/section.ts";

/** Symptoms by the address of the section that helps: `/course/…/#anchor`, `/runbooks/slot-lost/`. */
export type Symptoms = ReadonlyMap<string, readonly string[]>;

const kindByFolder: Readonly<Record<string, SectionKind>> = {
  runbooks: "Runbook",
  course: "Lesson",
  labs: "Lab",
  tools: "Tool",
  quiz: "Quiz",
};

/** Pages that only list others, and the one for what is not there. */
const left = /^\/(?:|runbooks\/|labs\/|tools\/|404\/|progress\/)$/;

function symptomsOf(route: string, all: Symptoms): ReadonlyMap<string, readonly string[]> {
  const own = [...all].filter(([address]) => address.split("#")[0] === route);
  return new Map(own.map(([address, said]) => [address.split("#")[1] ?? "", said]));
}

/**
 * Reads the built pages and makes the file of the finder.
 * @param folder of the built site
 */
export function readBuiltSite(folder: string, symptoms: Symptoms): string {
  const sections = globSync("**/index.html", { cwd: folder })
    .map((file) => ({ file, route: `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}` }))
    .filter(({ route }) => !left.test(route))
    .sort((a, b) => a.route.localeCompare(b.route))
    .flatMap(({ file, route }) => {
      const kind = kindByFolder[route.split("/")[1] ?? ""] ?? "Reference";
      const tree = fromHtml(readFileSync(join(folder, file), "utf8"));
      return sectionsOf(tree, { route, kind, symptoms: symptomsOf(route, symptoms) });
    });
  return JSON.stringify(indexSections(sections));
}

/** What several lists say of one address. */
function joined(lists: readonly Symptoms[]): Symptoms {
  const all = new Map<string, readonly string[]>();
  for (const [address, said] of lists.flatMap((list) => [...list]))
    all.set(address, [...(all.get(address) ?? []), ...said]);
  return all;
}

/**
 * Astro integration: writes the file of the finder beside the built pages.
 * @param said symptoms and questions, by the address that answers
 */
export function finder(said: readonly Symptoms[]): AstroIntegration {
  const symptoms = joined(said);
  return {
    name: "course-finder",
    hooks: {
      "astro:build:done": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const path = join(folder, finderFile);
        mkdirSync(dirname(path), { recursive: true });
        const text = readBuiltSite(folder, symptoms);
        writeFileSync(path, text);
        logger.info(`${finderFile}: ${Math.round(text.length / 1024)} KB`);
      },
    },
  };
}
