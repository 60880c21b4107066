import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { boardRows, boardVariables } from "../config/grafana/board.ts";
import { buildDashboard, dashboardPath, dashboardText } from "../config/grafana/build-dashboard.ts";
import { filmsInOrder } from "../../src/films/order.ts";
import {
  boardFileOf,
  boardSchemaVersion,
  boardsFolder,
  parseBoard,
  type FilmedBoard,
} from "../../src/records/boards.ts";
import { incidentsFolder } from "../../src/records/incidents.ts";

/** The project's root. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where a file of the project is. @param path from the project's root */
export const inProject = (path: string): string => join(root, path);

/** A film as its file has it. */
export interface FilmFile {
  readonly name: string;
  readonly text: string;
}

/** The films of the lab, the healthy one first. */
export function filmFiles(): FilmFile[] {
  const folder = inProject(incidentsFolder);
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return filmsInOrder(
    names.map((file) => ({
      name: file.replace(/\.json$/, ""),
      text: readFileSync(join(folder, file), "utf8"),
    })),
  );
}

/**
 * Of what the board was asked, and of which film: another board or another film has another one.
 * @param film the text of its file
 */
export function askedHash(film: string): string {
  const content = JSON.stringify([boardSchemaVersion, boardRows, boardVariables, film]);
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}

/** The board of today as Grafana imports it. */
export const builtBoard = (): string => dashboardText(buildDashboard(boardRows, boardVariables));

const committed = (path: string): string | undefined =>
  existsSync(inProject(path)) ? readFileSync(inProject(path), "utf8") : undefined;

/** What a file says that it was asked; nothing for one that is missing or cannot be read. */
function askedIn(file: string): string | undefined {
  try {
    return parseBoard(JSON.parse(committed(file) ?? "")).asked;
  } catch {
    return undefined;
  }
}

/**
 * What is older than the board's code or a film, or cannot be read.
 * @returns the path of each file from the project's root
 */
export function staleFiles(): string[] {
  const answers = filmFiles()
    .filter(({ name, text }) => askedIn(boardFileOf(name)) !== askedHash(text))
    .map(({ name }) => boardFileOf(name));
  return [
    ...(committed(dashboardPath) === builtBoard() ? [] : [dashboardPath]),
    ...answers,
    ...forgottenFiles(),
  ];
}

/** Answers of films that there are no longer, by their paths from the project's root. */
export function forgottenFiles(): string[] {
  const folder = inProject(boardsFolder);
  const wanted = filmFiles().map(({ name }) => boardFileOf(name));
  const found = existsSync(folder) ? readdirSync(folder) : [];
  return found.map((file) => `${boardsFolder}/${file}`).filter((file) => !wanted.includes(file));
}

/** What was recorded, as its file has it: one series on a line, so that a difference can be read. */
export function boardText({ rows, ...head }: FilmedBoard): string {
  const first = JSON.stringify(head).replace(/}$/, "");
  const written = rows.map(({ panels, ...row }) => {
    const lines = panels.map(({ series, ...panel }) => {
      const samples = series.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
      const begin = JSON.stringify(panel).replace(/}$/, "");
      return `  ${begin},"series":[${samples === "" ? "" : `\n${samples}\n  `}]}`;
    });
    return ` ${JSON.stringify(row).replace(/}$/, "")},"panels":[\n${lines.join(",\n")}\n ]}`;
  });
  return `${first},"rows":[\n${written.join(",\n")}\n]}\n`;
}
