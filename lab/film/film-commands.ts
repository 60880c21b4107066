import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { incidentsFolder, type Film } from "../../src/records/incidents.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import type { Say } from "../stack/downloads.ts";
import { hasGo } from "../monitoring/programs.ts";
import { fault, LabFault } from "../stack/faults.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { guarded } from "../torture/guarded.ts";
import { notShown } from "./claims.ts";
import { film } from "./film.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./registry.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Bytes that one film may have for whoever loads it, compressed with Brotli. */
export const mostBytes = 40_000;

/**
 * The incidents that are asked for by name, or all.
 * @throws LabFault `usage` for one that there is not
 */
export function chosenIncidents(names: readonly string[]): readonly Incident[] {
  if (names.length === 1 && names[0] === "all") return incidents;
  const list = `There are: ${incidents.map(({ name }) => name).join(", ")}, and all.`;
  if (names.length === 0) throw fault("usage", { reason: "Which incident?", usage: list });
  return names.map((name) => {
    const found = incidents.find((each) => each.name === name);
    if (found) return found;
    throw fault("usage", { reason: `No incident is called "${name}".`, usage: list });
  });
}

/** A film as the file has it: one series on a line, so that a difference can be read. */
export function filmText(recorded: Film): string {
  const { series, ...rest } = recorded;
  const head = JSON.stringify(rest, null, 1).replace(/\n}$/, "");
  const lines = series.map((each) => `  ${JSON.stringify(each)}`).join(",\n");
  return `${head},\n "series": [\n${lines}\n ]\n}\n`;
}

/** @throws LabFault `film-shows-otherwise` when a film lacks what its incident must show */
function mustShow(recorded: Film, { name, shows }: Incident): void {
  const problems = notShown(recorded, shows);
  if (problems.length > 0)
    throw fault("film-shows-otherwise", { name, problems: problems.join("\n  ") });
}

/**
 * Writes a film in one act: an interrupted one leaves no half file.
 * @throws LabFault `film-too-large`; the film of before is kept then
 */
function keep(recorded: Film, say: Say): void {
  const text = filmText(recorded);
  const bytes = brotliCompressSync(text).length;
  const file = join(root, incidentsFolder, `${recorded.name}.json`);
  if (bytes > mostBytes) throw fault("film-too-large", { file, bytes, most: mostBytes });
  mkdirSync(join(root, incidentsFolder), { recursive: true });
  writeAtOnce(file, text);
  say(`  ${recorded.series.length} series, ${(bytes / 1000).toFixed(1)} kB compressed`);
}

/**
 * `npm run lab -- film`: records incidents, one after the other. One that does not show what it must is
 * told of at the end, and its film of before is kept.
 * @param check whether nothing is written: only whether the incidents still show what is claimed. Without
 *   the programs that the course has run it is left out, but not where CI asks for it.
 */
export async function runFilm(
  names: readonly string[],
  { check }: { readonly check: boolean },
  say: Say,
): Promise<number> {
  const chosen = chosenIncidents(names);
  if (check && !hasGo() && !process.env["CI"]) {
    say("left out: there is no Go 1.21 or newer to build Prometheus with");
    return 0;
  }
  const refused: string[] = [];
  const paths = labPaths("film");
  const release = takeLock(paths.lock);
  try {
    await guarded([paths.run], async () => {
      for (const [index, incident] of chosen.entries()) {
        say(
          `${incident.name} (${index + 1} of ${chosen.length}, about ${incident.seconds + 40} s)`,
        );
        const recorded = await film({ paths, n: 50 }, incident, say);
        try {
          mustShow(recorded, incident);
          if (!check) keep(recorded, say);
        } catch (error) {
          if (!(error instanceof LabFault)) throw error;
          refused.push(error.message);
          say(error.message);
        }
      }
    });
  } finally {
    release();
  }
  say(`${chosen.length - refused.length} of ${chosen.length} films show what they must`);
  if (!check) say("ask the board of them: npm run lab -- board");
  return refused.length === 0 ? 0 : 1;
}
