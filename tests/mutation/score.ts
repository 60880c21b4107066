import type { MutantResult } from "@stryker-mutator/api/core";

/** Of a hundred changes that the tests could see, how many they must see. */
export const floor = 85;

/** How many changes of a claim's code were tried, and which of them no test saw. */
export interface Score {
  readonly tried: number;
  readonly survived: readonly MutantResult[];
  /** 0 to 100; 100 where nothing could be changed. */
  readonly percent: number;
}

/**
 * Counts as Stryker does: a change that made the tests fail, or run without end, was seen; one that does
 * not compile counts neither way.
 * https://stryker-mutator.io/docs/mutation-testing-elements/mutant-states-and-metrics/
 */
export function scoreOf(results: readonly MutantResult[]): Score {
  const seen = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const survived = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const tried = seen + survived.length;
  return { tried, survived, percent: tried === 0 ? 100 : (100 * seen) / tried };
}

/** One line of a survivor: where it is, and what was written instead of what. */
export function formatSurvivor(mutant: MutantResult, file: string, source: string): string {
  const { start, end } = mutant.location;
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const cut = (line: string, index: number) =>
    line.slice(
      index === 0 ? start.column - 1 : 0,
      index === lines.length - 1 ? end.column - 1 : undefined,
    );
  const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
  const [from, to] = [lines.map(cut).join("\n"), mutant.replacement].map(oneLine);
  const untested = mutant.status === "NoCoverage" ? " (no test runs this)" : "";
  return `${file}:${start.line}:${start.column} ${from} → ${to}${untested}`;
}
