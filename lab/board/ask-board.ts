import type { BoardVariable } from "../config/grafana/board.ts";
import type { BoardPanel, BoardRow } from "../config/grafana/panel.ts";
import { rangeOf } from "../film/prometheus-api.ts";
import { fault } from "../stack/faults.ts";
import { host } from "../stack/topology.ts";
import type { FilmedPanel, FilmedRow } from "../../src/records/boards.ts";
import { encodeSeries, scaleOf } from "../../src/records/series.ts";
import { legendOf, substituted, type Chosen } from "./substitute.ts";

/** Where the films are: a Prometheus, the second at which one begins there, and how long it is. */
export interface Screening {
  readonly port: number;
  readonly begun: number;
  readonly seconds: number;
}

/** The file of a row, for messages. */
export const rowFile = ({ id }: Pick<BoardRow, "id">): string => `lab/config/grafana/rows/${id}.ts`;

async function valuesOf(
  { port, begun, seconds }: Screening,
  { series, values }: BoardVariable,
  chosen: Chosen,
): Promise<string[]> {
  const query = new URLSearchParams({
    "match[]": substituted(series, chosen),
    start: String(begun),
    end: String(begun + seconds),
  });
  const address = `http://${host}:${port}/api/v1/label/${values}/values?${query}`;
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  return ((await response.json()) as { data?: string[] }).data ?? [];
}

/**
 * The values that the board's variables have during a film, all chosen.
 * @throws LabFault `board-variable-empty`
 */
export async function allValues(
  screening: Screening,
  variables: readonly BoardVariable[],
): Promise<Chosen> {
  const chosen = new Map<string, readonly string[]>();
  for (const variable of variables) {
    const values = await valuesOf(screening, variable, chosen);
    const { name, series, values: label } = variable;
    if (values.length === 0) throw fault("board-variable-empty", { name, series, label });
    chosen.set(name, values);
  }
  return chosen;
}

async function askPanel(
  screening: Screening,
  row: BoardRow,
  panel: BoardPanel,
  chosen: Chosen,
): Promise<FilmedPanel["series"]> {
  const { port, begun, seconds } = screening;
  const series: FilmedPanel["series"] = [];
  for (const { expr, legend } of panel.queries) {
    const query = substituted(expr, chosen);
    const found = await rangeOf(port, query, begun, seconds).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw fault("board-query-refused", { file: rowFile(row), panel: panel.title, reason });
    });
    for (const { labels, samples } of found) {
      const scale = scaleOf(samples);
      series.push({
        legend: legendOf(legend, labels),
        scale,
        samples: encodeSeries(samples, scale),
      });
    }
  }
  return series.sort((a, b) => (a.legend < b.legend ? -1 : 1));
}

/** A panel as it is recorded: what a reader sees of it, without its queries. */
function shownOf({
  id,
  title,
  unit,
  look,
  alarm,
  states,
  none,
  nan,
}: BoardPanel): Omit<FilmedPanel, "series"> {
  const bound = alarm && ("from" in alarm ? { from: alarm.from } : { below: alarm.below });
  return {
    ...{ id, title, unit, none },
    ...(look && { look }),
    ...(bound && { alarm: bound }),
    ...(states && { states: [...states] }),
    ...(nan && { nan }),
  };
}

/**
 * What each panel of the board shows during a film.
 * @param mustShow whether a panel without a series is a mistake, as it is while all is well
 * @throws LabFault `board-query-refused`, `board-panel-empty` or `board-variable-empty`
 */
export async function askBoard(
  screening: Screening,
  rows: readonly BoardRow[],
  variables: readonly BoardVariable[],
  mustShow: boolean,
): Promise<FilmedRow[]> {
  const chosen = await allValues(screening, variables);
  const asked: FilmedRow[] = [];
  for (const row of rows) {
    const panels: FilmedPanel[] = [];
    for (const panel of row.panels) {
      const series = await askPanel(screening, row, panel, chosen);
      if (mustShow && series.length === 0) {
        const query = panel.queries.map(({ expr }) => substituted(expr, chosen)).join("\n");
        throw fault("board-panel-empty", { file: rowFile(row), panel: panel.title, query });
      }
      panels.push({ ...shownOf(panel), series });
    }
    asked.push({ id: row.id, question: row.question, panels });
  }
  return asked;
}
