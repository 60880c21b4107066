import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readFilm } from "../../../../lab/board/board-commands.ts";
import { boardText, staleFiles } from "../../../../lab/board/board-files.ts";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { panelLevels, rowLevels, worst } from "../../../../src/films/board-level.ts";
import { secondsOf } from "../../../../src/films/lane.ts";
import { faultOf } from "../../../../src/films/moves.ts";
import { boardFileOf, boardLevels, type BoardLevel } from "../../../../src/records/boards.ts";
import { readBoards } from "../../../../src/records/read-boards.ts";
import { readFilms } from "../../../../src/records/read-films.ts";

const course = openCourse(process.cwd());
const films = readFilms(course.films(), course.read);
const boards = readBoards(course.boards(), course.read);
const boardOf = (name: string) => {
  const board = boards.find(({ film }) => film === name);
  if (!board) throw new Error(`No ${boardFileOf(name)}: run npm run lab -- board`);
  return board;
};

it("was asked of every film as both are today", () => {
  expect(staleFiles(), "run: npm run lab -- board").toEqual([]);
  expect(boards.map(({ film }) => film).toSorted()).toEqual(
    films.map(({ name }) => name).toSorted(),
  );
});

it("is kept as the file has it", () => {
  for (const board of boards)
    expect(readFileSync(boardFileOf(board.film), "utf8")).toBe(boardText(board));
});

it("has a series in every panel while all is well", () => {
  const panels = boardOf("healthy").rows.flatMap((row) => row.panels);
  expect(panels.filter(({ series }) => series.length === 0).map(({ title }) => title)).toEqual([]);
});

it("is green throughout while all is well, once a rate has its second sample", () => {
  const { rows, seconds } = boardOf("healthy");
  const seen = rows.map((row) => [row.id, worst(rowLevels(row, seconds).slice(1))]);
  expect(seen).toEqual(rows.map(({ id }) => [id, "good"]));
});

/** Seconds for which a row has to be at a level: a scrape that came late makes it look ill for one or two. */
const lasting = 4;

/** The worst level at which a row stays for a while during the fault. */
function turned(levels: readonly BoardLevel[]): BoardLevel {
  const stays = (least: BoardLevel) =>
    secondsOf(levels, (level) => boardLevels.indexOf(level) >= boardLevels.indexOf(least)).some(
      ([, seconds]) => seconds >= lasting,
    );
  if (stays("alarm")) return "alarm";
  return stays("look") ? "look" : "good";
}

/** What the lessons say of the rows. Those that are not named stay green; "passing" says nothing of one. */
const shown: Readonly<Record<string, Readonly<Record<string, "look" | "alarm" | "passing">>>> = {
  "connector-stopped": {
    ...{ delivery: "alarm", connector: "alarm", reader: "alarm", sending: "look", slot: "alarm" },
  },
  // Debezium, its queue and the slot look well: only the canary and the count of tasks tell.
  "connector-paused": { delivery: "alarm", connector: "alarm" },
  "task-failed": {
    ...{ delivery: "alarm", connector: "alarm", reader: "alarm", sending: "look", slot: "alarm" },
  },
  "worker-killed": {
    ...{ delivery: "alarm", connector: "alarm", reader: "alarm", sending: "look", slot: "alarm" },
    sight: "alarm",
  },
  "full-queue": { delivery: "alarm", reader: "passing", sending: "alarm" },
  "large-transaction": { delivery: "look", reader: "look", sending: "look", slot: "passing" },
  // Events arrive as before. The oldest transaction is the only sign that lasts.
  "long-transaction": { slot: "passing", postgresql: "look" },
  // No canary is written here, and no event was ever read: both say so from the beginning.
  "quiet-database": { delivery: "look", reader: "look", slot: "look" },
  // The task counts as running, so the row about the connector stays green.
  "slot-lost": {
    ...{ delivery: "look", reader: "alarm", sending: "look", slot: "alarm", wal: "alarm" },
  },
  // The slot has a reader, another one. Between two attempts, the three seconds that this film's connector
  // waits, some rows vanish: the reader says alarm for them, and look in between.
  "slot-held": { delivery: "alarm", reader: "look", sending: "passing" },
  "table-not-published": { delivery: "look", reader: "look", sending: "passing" },
  // At the source everything is as before.
  "slow-consumer": { delivery: "look" },
  "broker-restarted": {
    ...{ delivery: "look", connector: "alarm", reader: "alarm", sending: "look", slot: "alarm" },
    sight: "alarm",
  },
  // A first snapshot is no fault: only the panel that says that one runs tells it from several.
  "first-snapshot": {
    ...{ delivery: "look", reader: "look", sending: "alarm", slot: "alarm" },
  },
  "postgresql-restarted": {
    ...{ delivery: "look", reader: "alarm", sending: "look", slot: "alarm", wal: "look" },
    ...{ postgresql: "alarm", sight: "alarm" },
  },
};

it("says of each film with a fault which rows it turns", () => {
  const faulty = films.filter((film) => faultOf(film)).map(({ name }) => name);
  expect(Object.keys(shown).toSorted()).toEqual(faulty.toSorted());
});

it.each(Object.entries(shown))(
  "%s turns the rows that the lessons name, and no others",
  (name, expected) => {
    const film = films.find((each) => each.name === name);
    const fault = film && faultOf(film);
    const { rows, seconds } = boardOf(name);
    const said = rows.map(({ id }) => id).filter((id) => expected[id] !== "passing");
    const seen = rows.map(
      (row) => [row.id, turned(rowLevels(row, seconds).slice(...(fault ?? [])))] as const,
    );
    expect(seen.filter(([id]) => said.includes(id))).toEqual(
      said.map((id) => [id, expected[id] ?? "good"]),
    );
  },
);

it("has no panel that no incident turns", () => {
  const turning = boards.flatMap(({ film: name, rows, seconds }) => {
    const film = films.find((each) => each.name === name);
    const fault = film && faultOf(film);
    if (!fault) return [];
    const panels = rows.flatMap((row) => row.panels);
    return panels.filter((each) => turned(panelLevels(each, seconds).slice(...fault)) !== "good");
  });
  const all = boardOf("healthy").rows.flatMap((row) => row.panels.map(({ id }) => id));
  const turns = new Set(turning.map(({ id }) => id));
  expect(all.filter((id) => !turns.has(id))).toEqual([]);
});

it("names the file and the command of a film that it cannot read", () => {
  expect(() => readFilm({ name: "slot-lost", text: '{"schema": 0}' })).toThrow(
    /lab\/incidents\/slot-lost\.json is no film[^]*npm run lab -- film slot-lost/,
  );
});
