import {
  panelSamples,
  type BoardLevel,
  type FilmedBoard,
  type FilmedPanel,
  type FilmedRow,
} from "../records/boards.ts";
import type { Film } from "../records/incidents.ts";
import type { SeriesSample } from "../records/series.ts";
import { panelLevels, sampleLevel } from "./board-level.ts";
import { laneOf, secondsOf, type Lane } from "./lane.ts";
import { faultOf } from "./moves.ts";
import type { Moment } from "./moments.ts";
import { sampleWords } from "./words.ts";

/** Height of a line of the board in its own units: low, because it is only as high as two lines of text. */
export const boardLineHeight = 24;

/** What stands in a cell: how bad it is, and the value. */
export interface BoardCell {
  readonly level: BoardLevel;
  readonly words: string;
}

/** One question of the board, answered by the panel that says most of an incident. */
export interface BoardAnswer {
  readonly question: string;
  readonly panel: string;
  readonly cells: readonly BoardCell[];
  readonly path: Lane["path"];
  /** Where it is not good, or without a series: from, and how many seconds. */
  readonly look: Lane["gaps"];
  readonly alarm: Lane["gaps"];
  readonly none: Lane["gaps"];
}

/** The moments at which the board is read: before the fault, soon after, later or before the repair, at the end. */
export function boardMoments(film: Film): Moment[] {
  const fault = faultOf(film);
  const last = film.seconds - 1;
  if (!fault)
    return [Math.round(last / 4), Math.round(last / 2), last].map((second) => ({
      second,
      title: `${second} s`,
    }));
  const [from, to] = fault;
  const later = to < last ? to - 1 - from : 30;
  return [
    { second: from - 1, title: "before" },
    ...[10, later].map((after) => ({ second: from + after, title: `after ${after} s` })),
    { second: last, title: "at the end" },
  ];
}

/** How much each second of a level counts: a lasting look is more than an alarm of one late scrape. */
const weights = { good: 0, look: 1, alarm: 3 } as const satisfies Record<BoardLevel, number>;

const weightOf = (levels: readonly BoardLevel[], [from, to]: readonly [number, number]): number =>
  levels.slice(from, to).reduce((sum, level) => sum + weights[level], 0);

/** The first of the panels that are worst during the fault; the row's first when all are good. */
function tellingPanel(
  { panels }: FilmedRow,
  seconds: number,
  fault: readonly [number, number],
): FilmedPanel {
  const weighed = panels.map((panel) => weightOf(panelLevels(panel, seconds), fault));
  const found = panels[weighed.indexOf(Math.max(...weighed))] ?? panels[0];
  if (!found) throw new Error("A row of the board has no panel.");
  return found;
}

/** Words before a colon: what stands after it explains them. */
const shortened = (text: string) => text.split(":")[0] ?? text;

function wordsOf(sample: SeriesSample, { unit, states, none, nan }: FilmedPanel): string {
  if (sample === undefined) return shortened(none.text);
  if (Number.isNaN(sample)) return nan ? shortened(nan.text) : "NaN";
  return states?.[sample] ?? sampleWords(sample, unit);
}

/** The series of a panel that is worst during the fault, or the greatest of equals: a line shows one. */
function tellingSeries(panel: FilmedPanel, [from, to]: readonly [number, number]): SeriesSample[] {
  const weighed = panelSamples(panel).map((samples) => {
    const during = samples.slice(from, to);
    const bad = during.filter((each) => sampleLevel(each, panel) !== "good").length;
    const most = Math.max(0, ...during.flatMap((each) => (each ? [Math.abs(each)] : [])));
    return { samples, bad, most };
  });
  return weighed.toSorted((a, b) => b.bad - a.bad || b.most - a.most)[0]?.samples ?? [];
}

function answer(
  row: FilmedRow,
  seconds: number,
  fault: readonly [number, number],
  moments: readonly Moment[],
): BoardAnswer {
  const panel = tellingPanel(row, seconds, fault);
  const levels = panelLevels(panel, seconds);
  const found = tellingSeries(panel, fault);
  const samples = Array.from({ length: seconds }, (_, second) => found[second]);
  const at = (wanted: BoardLevel) => secondsOf(levels, (level) => level === wanted);
  const { path, gaps } = laneOf(samples, boardLineHeight);
  return {
    question: row.question,
    panel: panel.title,
    cells: moments.map(({ second }) => ({
      level: levels[second] ?? "good",
      words: wordsOf(samples[second], panel),
    })),
    path,
    look: at("look"),
    alarm: at("alarm"),
    none: gaps,
  };
}

/** What the board shows of a film: for each question the panel that tells most. */
export function boardAnswers({ rows, seconds }: FilmedBoard, film: Film): BoardAnswer[] {
  const fault = faultOf(film) ?? ([1, seconds] as const);
  const moments = boardMoments(film);
  return rows.map((row) => answer(row, seconds, fault, moments));
}
