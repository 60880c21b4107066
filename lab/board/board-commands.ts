import { mkdirSync, rmSync } from "node:fs";
import { boardRows, boardVariables } from "../config/grafana/board.ts";
import { dashboardPath } from "../config/grafana/build-dashboard.ts";
import { prometheusPrograms } from "../monitoring/programs.ts";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths, type Paths } from "../stack/paths.ts";
import { endAll } from "../stack/processes.ts";
import { guarded } from "../torture/guarded.ts";
import { reasonOf } from "../../src/problems/reason.ts";
import {
  boardFileOf,
  boardSchemaVersion,
  boardsFolder,
  parseBoard,
  type FilmedBoard,
} from "../../src/records/boards.ts";
import { incidentsFolder, parseFilm, type Film } from "../../src/records/incidents.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { addressesOf } from "./addresses.ts";
import { askBoard } from "./ask-board.ts";
import {
  askedHash,
  boardText,
  builtBoard,
  filmFiles,
  forgottenFiles,
  inProject,
  staleFiles,
  type FilmFile,
} from "./board-files.ts";
import { startFilmStore } from "./film-store.ts";
import { openMetricsOf } from "./open-metrics.ts";

/** The second since 1970 at which the first film is put, and how far the next ones are apart. */
const epoch = Date.parse("2026-01-01T00:00:00Z") / 1000;
const apart = 3600;

/** The film in which every panel has a series. */
const healthy = "healthy";

/** @throws LabFault `unusable-film` for one of another schema */
export function readFilm({ name, text }: FilmFile): Film {
  try {
    return parseFilm(JSON.parse(text));
  } catch (error) {
    const file = `${incidentsFolder}/${name}.json`;
    throw fault("unusable-film", { file, name, reason: reasonOf(error) });
  }
}

/** Asks the board of all films, in one Prometheus that holds them at different hours. */
async function askOfFilms(
  paths: Paths,
  films: readonly FilmFile[],
  say: Say,
): Promise<FilmedBoard[]> {
  const placed = films.map((file, index) => ({
    film: readFilm(file),
    begun: epoch + index * apart,
    asked: askedHash(file.text),
  }));
  const programs = await prometheusPrograms(paths, say);
  say(`Prometheus takes the series of ${films.length} films`);
  const samples = openMetricsOf(placed, addressesOf(paths.config));
  const port = await startFilmStore(paths, programs, samples);
  const boards: FilmedBoard[] = [];
  for (const [index, { film, begun, asked }] of placed.entries()) {
    const { name, seconds } = film;
    say(`  ${name} (${index + 1} of ${films.length})`);
    const screening = { port, begun, seconds };
    const rows = await askBoard(screening, boardRows, boardVariables, name === healthy);
    boards.push({ schema: boardSchemaVersion, film: name, asked, seconds, rows });
  }
  return boards;
}

function keepBoards(boards: readonly FilmedBoard[]): void {
  mkdirSync(inProject(boardsFolder), { recursive: true });
  writeAtOnce(inProject(dashboardPath), builtBoard());
  for (const board of boards)
    writeAtOnce(inProject(boardFileOf(board.film)), boardText(parseBoard(board)));
  for (const file of forgottenFiles()) rmSync(inProject(file));
}

/**
 * `npm run lab -- board`: builds the board for Grafana, and asks its queries of every film.
 * @param check whether nothing is written and no Prometheus started: only whether the files are of today
 * @throws LabFault `board-stale` with check; what `askBoard` throws without it. Nothing is written then.
 */
export async function runBoard({ check }: { readonly check: boolean }, say: Say): Promise<number> {
  if (check) {
    const stale = staleFiles();
    if (stale.length > 0) throw fault("board-stale", { files: stale.join("\n  ") });
    say(`${dashboardPath} and what it shows of each film are of today`);
    return 0;
  }
  const paths = labPaths("board");
  const films = filmFiles();
  const release = takeLock(paths.lock);
  try {
    const boards = await guarded([paths.run], async () => {
      try {
        return await askOfFilms(paths, films, say);
      } finally {
        await endAll(paths.run, 5);
        rmSync(paths.run, { recursive: true, force: true });
      }
    });
    keepBoards(boards);
    say(`written: ${dashboardPath}, and ${boards.length} films in ${boardsFolder}`);
  } finally {
    release();
  }
  return 0;
}
