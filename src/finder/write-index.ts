import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fromHtml } from "hast-util-from-html";
import type { Message } from "../runbooks/file/messages.ts";
import type { Keep } from "../system/kept-results.ts";
import {
  finderFile,
  leadsFile,
  meaningsFile,
  textFile,
  type Leads,
  type Meanings,
} from "./finder-file.ts";
import { finderMetricsFile, type FinderMetrics } from "./metrics/metric-file.ts";
import { saidBesides } from "./messages/said-besides.ts";
import { indexSections } from "./search/section-index.ts";
import { sectionsOf } from "./sections/read-page.ts";
import type { FinderSection, SectionKind } from "./sections/section.ts";

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
const left =
  /^\/(?:|runbooks\/|labs\/|tools\/|404\/|progress\/|messages\/|offline\/|changes\/|slides\/.*)$/;

/** Pages of reference whose sections answer; of the others, which are long lists, only what they are. */
const readReferences: ReadonlySet<string> = new Set([
  "/reference/platforms/",
  "/reference/states/",
]);

function symptomsOf(route: string, all: Symptoms): ReadonlyMap<string, readonly string[]> {
  const own = [...all].filter(([address]) => address.split("#")[0] === route);
  return new Map(own.map(([address, said]) => [address.split("#")[1] ?? "", said]));
}

/** A message, as a section that stands where it leads to. */
const sectionOfMessage = (message: Message): FinderSection => {
  const { id, product, text, leads, severity, wraps } = message;
  return {
    ...{ id, severity, kind: "Message", page: product, heading: text, lead: "" },
    ...(wraps === undefined ? {} : { wraps }),
    symptoms: [],
    text: saidBesides(message),
    address: leads === "none" ? `/messages/#${id}` : leads,
  };
};

/** A term of the glossary, as a section that is found by its spellings. */
const sectionOfTerm = ({ id, term, spelled = [] }: FinderTerm): FinderSection => ({
  ...{ address: `/glossary/#${id}`, kind: "Term", page: "Glossary", heading: term, lead: "" },
  symptoms: [],
  text: spelled.join("\n"),
});

const meaningsOf = (messages: readonly Message[]): Meanings =>
  Object.fromEntries(
    messages.map(({ id, means, not }) => [id, not === undefined ? { means } : { means, not }]),
  );

/**
 * A page without what the finder reads over: its head but for the description, what stands around its main part, and
 * pictures and scripts, which take most of a parser's time.
 */
function mainPart(html: string): string {
  const description = /<meta name="description"[^>]*>/.exec(html)?.[0] ?? "";
  const main = html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
  const text = main.replace(/<(svg|script|style)\b[^]*?<\/\1>/g, "");
  return `<head>${description}</head><body>${text}</main></body>`;
}

/**
 * Reads the sections of the built pages.
 * @param folder of the built site
 * @param keep what was read of a page that has not changed
 */
function readBuiltSite(folder: string, symptoms: Symptoms, keep: Keep): FinderSection[] {
  return globSync("**/index.html", { cwd: folder })
    .map((file) => ({ file, route: `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}` }))
    .filter(({ route }) => !left.test(route))
    .sort((a, b) => a.route.localeCompare(b.route))
    .flatMap(({ file, route }) => {
      const kind = kindByFolder[route.split("/")[1] ?? ""] ?? "Reference";
      const html = mainPart(readFileSync(join(folder, file), "utf8"));
      const own = symptomsOf(route, symptoms);
      const page = { route, kind, symptoms: own };
      const read = readReferences.has(route) ? { ...page, isRead: true } : page;
      return keep(JSON.stringify([route, kind, [...own], html]), () =>
        sectionsOf(fromHtml(html), read),
      );
    });
}

/** What several lists say of one address. */
function joined(lists: readonly Symptoms[]): Symptoms {
  const all = new Map<string, readonly string[]>();
  for (const [address, said] of lists.flatMap((list) => [...list]))
    all.set(address, [...(all.get(address) ?? []), ...said]);
  return all;
}

/** What the finder shows of a term of the glossary, and finds it by. */
export interface FinderTerm {
  readonly id: string;
  readonly term: string;
  readonly spelled?: readonly string[] | undefined;
}

/** What the finder knows besides the pages. */
export interface FinderSources {
  /** Symptoms and questions, by the address that answers. */
  readonly said: readonly Symptoms[];
  readonly messages: readonly Message[];
  readonly terms: readonly FinderTerm[];
  readonly metrics: FinderMetrics;
}

/**
 * Astro integration: writes the files of the finder beside the built pages.
 * @param keep keeps what was read of a page between builds
 */
export function finder(
  { said, messages, terms, metrics }: FinderSources,
  keep: Keep,
): AstroIntegration {
  const write = (path: string, value: object | string): string => {
    const text = JSON.stringify(value);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return `${Math.round(text.length / 1024)} KB`;
  };
  return {
    name: "course-finder",
    hooks: {
      "astro:build:done": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const sections = [
          ...readBuiltSite(folder, joined(said), keep),
          ...messages.map(sectionOfMessage),
          ...terms.map(sectionOfTerm),
        ];
        const { file, text } = indexSections(sections);
        const size = write(join(folder, finderFile), file);
        write(join(folder, textFile), text);
        const leads: Leads = sections.map(({ lead }) => lead);
        write(join(folder, leadsFile), leads);
        write(join(folder, meaningsFile), meaningsOf(messages));
        write(join(folder, finderMetricsFile), metrics);
        logger.info(`${sections.length} sections, messages and terms in ${finderFile} (${size})`);
      },
    },
  };
}
