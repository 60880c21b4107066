import {
  boardLevels,
  panelSamples,
  type BoardLevel,
  type Bound,
  type FilmedPanel,
  type FilmedRow,
} from "../records/boards.ts";
import type { SeriesSample } from "../records/series.ts";

/** The worst of levels; good when there is none. */
export const worst = (levels: readonly BoardLevel[]): BoardLevel =>
  boardLevels.toReversed().find((level) => levels.includes(level)) ?? "good";

const isBeyond = (value: number, bound: Bound | undefined): boolean =>
  bound !== undefined && ("from" in bound ? value >= bound.from : value < bound.below);

/** What Grafana's thresholds say of one value; of none, what its absence means. */
export function sampleLevel(
  sample: SeriesSample,
  { look, alarm, nan, none }: FilmedPanel,
): BoardLevel {
  if (sample === undefined) return none.level;
  if (Number.isNaN(sample)) return nan?.level ?? "good";
  if (isBeyond(sample, alarm)) return "alarm";
  return isBeyond(sample, look) ? "look" : "good";
}

/**
 * The level of a panel in each second: that of its worst series. A series of several that is absent, of a
 * database that has no transaction for example, says nothing; only when all are, its absence counts.
 */
export function panelLevels(panel: FilmedPanel, seconds: number): BoardLevel[] {
  const series = panelSamples(panel);
  return Array.from({ length: seconds }, (_, second) => {
    const found = series.map((samples) => samples[second]).filter((each) => each !== undefined);
    if (found.length === 0) return panel.none.level;
    return worst(found.map((sample) => sampleLevel(sample, panel)));
  });
}

/** The level of a row in each second: that of its worst panel. */
export function rowLevels({ panels }: FilmedRow, seconds: number): BoardLevel[] {
  const all = panels.map((panel) => panelLevels(panel, seconds));
  return Array.from({ length: seconds }, (_, second) =>
    worst(all.map((levels) => levels[second] ?? "good")),
  );
}
