import type { Film } from "../records/incidents.ts";
import type { SeriesSample } from "../records/series.ts";
import { conditionRows, type ConditionRowId } from "./condition-rows.ts";
import type { FilmRow, Unit } from "./rows.ts";
import { sampleWords } from "./words.ts";

/** How a row looks at one moment of an incident. */
export type Appearance =
  | "absent"
  | "present"
  | "NaN"
  | "rises"
  | "stands still"
  | { readonly is: number }
  | { readonly above: number }
  | { readonly below: number };

/** What is seen of one row. */
export interface Condition {
  readonly row: ConditionRowId;
  readonly look: Appearance;
}

/** Seconds of the past that tell whether a row rises or stands still. */
const span = 10;

const isNumber = (sample: SeriesSample): sample is number =>
  sample !== undefined && !Number.isNaN(sample);

function looks(samples: readonly SeriesSample[], second: number, look: Appearance): boolean {
  const now = samples[second];
  if (look === "absent") return now === undefined;
  if (look === "NaN") return now !== undefined && Number.isNaN(now);
  if (!isNumber(now)) return false;
  if (look === "present") return true;
  if (typeof look === "object") {
    if ("is" in look) return now === look.is;
    return "above" in look ? now > look.above : now < look.below;
  }
  const past = samples.slice(Math.max(0, second - span), second);
  if (look === "stands still") return past.every((sample) => sample === now);
  const [first] = past;
  return (
    isNumber(first) && past.every((sample) => isNumber(sample) && sample <= now) && first < now
  );
}

/**
 * Whether a film shows this in a second. A row that the film does not have is absent.
 */
export function holds(film: Film, second: number, { row, look }: Condition): boolean {
  const each: FilmRow = conditionRows[row];
  return looks(each.of(film) ?? [], second, look);
}

function lookInWords(look: Appearance, unit: Unit): string {
  if (typeof look === "string") return look;
  if ("is" in look) return sampleWords(look.is, unit);
  return "above" in look
    ? `above ${sampleWords(look.above, unit)}`
    : `below ${sampleWords(look.below, unit)}`;
}

/** A condition in words, as its row and how that looks: `Running tasks` and `absent`. */
export const conditionWords = ({ row, look }: Condition): { row: string; look: string } => ({
  row: conditionRows[row].title,
  look: lookInWords(look, conditionRows[row].unit),
});
