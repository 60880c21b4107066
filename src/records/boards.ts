import { z } from "zod";
import { decodeSeries, isSeries, type SeriesSample } from "./series.ts";

/** Where in the project the lab keeps what the board shows during each film. */
export const boardsFolder = "lab/incidents/board";

/** The file of what the board shows during a film. */
export const boardFileOf = (film: string): string => `${boardsFolder}/${film}.json`;

/** Raised when what was recorded before can no longer be read. */
export const boardSchemaVersion = 1;

/** How a panel says that something is wrong: worth a look, or as an alert of the rules has it. */
export const boardLevels = ["good", "look", "alarm"] as const;
export type BoardLevel = (typeof boardLevels)[number];

/** In what a panel counts. */
export const boardUnits = ["seconds", "bytes", "records", "state", "per second", "share"] as const;

/** Where a level begins: from a value on, or below one. */
const bound = z.union([
  z.strictObject({ from: z.number() }),
  z.strictObject({ below: z.number() }),
]);

/** What stands in the place of a value, and how bad that is. */
const instead = z.strictObject({ text: z.string().min(1), level: z.enum(boardLevels) });

const series = z.strictObject({
  /** What the legend calls it. */
  legend: z.string(),
  scale: z.literal([1, 1000]),
  /** See `decodeSeries`. */
  samples: z.string().refine(isSeries, "is no series; see src/records/series.ts"),
});

const panel = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  title: z.string().min(1),
  unit: z.enum(boardUnits),
  look: bound.optional(),
  alarm: bound.optional(),
  /** Words for values that stand for states. */
  states: z.array(z.string()).optional(),
  /** What it means that there is no series. */
  none: instead,
  /** What NaN means where it is not a fault of the panel. */
  nan: instead.optional(),
  series: z.array(series),
});

const row = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** What an operator asks. */
  question: z.string().endsWith("?"),
  panels: z.array(panel).min(1),
});

const board = z.strictObject({
  schema: z.literal(boardSchemaVersion),
  film: z.string().min(1),
  /** Of the board and the film together: another one of either has other answers. */
  asked: z.string().regex(/^[0-9a-f]{12}$/),
  seconds: z.int().positive(),
  rows: z.array(row).min(1),
});

/** What each panel of the board shows during a film, one sample a second. */
export type FilmedBoard = z.infer<typeof board>;
export type FilmedRow = FilmedBoard["rows"][number];
export type FilmedPanel = FilmedRow["panels"][number];
export type Bound = z.infer<typeof bound>;

/** Reads what was recorded. @throws ZodError that names what is wrong with it */
export const parseBoard = (content: unknown): FilmedBoard => board.parse(content);

/** The samples of each series of a panel. */
export const panelSamples = ({ series: all }: FilmedPanel): SeriesSample[][] =>
  all.map(({ samples, scale }) => decodeSeries(samples, scale));
