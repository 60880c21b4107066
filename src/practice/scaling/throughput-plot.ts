import { axisFor } from "./axis.ts";
import type { Panel } from "./setups.ts";
import { count, shortLimit } from "./format-throughput.ts";

/**
 * A plot of horizontal bars, one below the other. Places from left to right are percentages of the
 * plot's width, so that it fits any column without its text being scaled.
 */
export interface ThroughputPlot {
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

export interface Bar {
  readonly title: string;
  readonly width: number;
  /** From the slowest run to the fastest, behind which text begins; never without any width. */
  readonly from: number;
  readonly span: number;
  readonly value: string;
  readonly limit: string;
}

/** The bars' part of the width; the rest is for the text behind them, also on a phone. */
const barsPart = 48;

/** A tenth of a percent is less than a pixel. */
const least = 0.1;
const round = (value: number) => Math.round(value * 10) / 10;

/** Lays out the plot of a panel. */
export function throughputPlotOf({ setups }: Panel): ThroughputPlot {
  const axis = axisFor(Math.max(0, ...setups.map(({ eventsPerSecond }) => eventsPerSecond.max)));
  const x = (value: number) => round((value / axis.end) * barsPart);
  const bars = setups.map((setup): Bar => {
    const { median, min, max } = setup.eventsPerSecond;
    return {
      title: setup.title,
      width: x(median),
      from: x(min),
      span: round(Math.max(least, x(max) - x(min))),
      value: count(median),
      limit: shortLimit(setup),
    };
  });
  const ticks = axis.ticks.map((value) => ({ x: x(value), label: count(value) }));
  return { bars, ticks };
}
