import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { incidentsFolder, type Film } from "../../src/records/incidents.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { guarded } from "../torture/guarded.ts";
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

/**
 * Writes a film in one act: an interrupted one leaves no half file.
 * @throws LabFault `film-too-large`
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

/** `npm run lab -- film`: records incidents, one after the other. */
export async function runFilm(names: readonly string[], say: Say): Promise<number> {
  const chosen = chosenIncidents(names);
  const paths = labPaths("film");
  const release = takeLock(paths.lock);
  try {
    await guarded([paths.run], async () => {
      for (const [index, incident] of chosen.entries()) {
        say(
          `${incident.name} (${index + 1} of ${chosen.length}, about ${incident.seconds + 40} s)`,
        );
        keep(await film({ paths, n: 50 }, incident, say), say);
      }
    });
  } finally {
    release();
  }
  return 0;
}
