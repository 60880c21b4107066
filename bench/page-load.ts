import { join } from "node:path";
import { chromium, type Browser } from "playwright";
import { spreadOf } from "../src/records/median.ts";
import { findTestBrowser } from "../src/text/diagrams/browser/test-browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { firstVisit, type Visit } from "./first-visit.ts";
import { plainName, plainPage } from "./plain-starlight.ts";
import { newSite, projectRoot } from "./site-copy.ts";
import type { Row } from "./table.ts";
import { timedBuild } from "./timed-build.ts";

/** How much earlier than the plain framework's a page must show itself. */
const share = 0.8;

/** Medians of several visits. */
type Medians = (name: keyof Visit, digits?: number) => number;

/**
 * Visits the same page of several built sites in turn, so that whatever else the machine does falls
 * on all of them.
 */
async function visitInTurn(
  browser: Browser,
  folders: readonly string[],
  route: string,
  visits: number,
): Promise<Medians[]> {
  const servers = await Promise.all(folders.map(serveCompressed));
  try {
    const all = servers.map((): Visit[] => []);
    for (let n = 0; n < visits; n++) {
      console.log(`visit ${n + 1} of ${visits} to ${route}`);
      for (const [index, { origin }] of servers.entries())
        all[index]?.push(await firstVisit(browser, origin + route));
    }
    return all.map(
      (seen): Medians =>
        (name, digits = 0) =>
          Number(spreadOf(seen.map((v) => v[name])).median.toFixed(digits)),
    );
  } finally {
    for (const server of servers) server.close();
  }
}

/** Rows of a figure, and below it the one of the site it is compared with. */
function compared(ours: Medians, theirs: Medians | undefined) {
  return (row: Omit<Row, "value">, name: keyof Visit, digits = 0): Row[] => [
    { ...row, value: ours(name, digits) },
    ...(theirs ? [{ what: `  ${plainName}`, value: theirs(name, digits), unit: row.unit }] : []),
  ];
}

function rowsOf(ours: Medians, theirs: Medians | undefined): Row[] {
  const rows = compared(ours, theirs);
  const below = (name: keyof Visit, otherwise: number) =>
    theirs ? Math.round(share * theirs(name)) : otherwise;
  return [
    ...rows({ what: "HTML, CSS and JS", unit: "KB", target: 45 }, "kilobytes", 1),
    ...rows({ what: "fonts", unit: "KB", target: 40 }, "fontKilobytes", 1),
    ...rows({ what: "FCP", unit: "ms", target: below("fcp", 900) }, "fcp"),
    ...rows({ what: "LCP", unit: "ms", target: below("lcp", 900) }, "lcp"),
    ...rows({ what: "all diagrams in the page", unit: "ms" }, "diagrams"),
    ...rows({ what: "TBT", unit: "ms", target: 100 }, "tbt"),
    ...rows({ what: "CLS", unit: "", target: 0.01 }, "cls", 4),
  ];
}

/**
 * Measures first visits to a page under slow 4G with the CPU four times slower, and in turn with them
 * visits to the same text in plain Starlight, which is built for that.
 * @param folder the built site
 * @param route the page; one that is not made of a lesson or a runbook is compared with nothing
 * @param visits how many; medians are reported
 */
export async function measureLoad(folder: string, route: string, visits = 7): Promise<Row[]> {
  const files = plainPage(route);
  const plain = files && newSite(files);
  const browser = await chromium.launch(await findTestBrowser(join(projectRoot, ".cache")));
  try {
    if (plain) {
      console.log("building the page in plain Starlight");
      await timedBuild(plain);
    }
    const folders = [folder, ...(plain ? [join(plain.root, "dist")] : [])];
    const [ours, theirs] = await visitInTurn(browser, folders, route, visits);
    return ours ? rowsOf(ours, theirs) : [];
  } finally {
    await browser.close();
    plain?.remove();
  }
}
