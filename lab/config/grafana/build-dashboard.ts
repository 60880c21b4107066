import * as dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as TimeseriesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import * as common from "@grafana/grafana-foundation-sdk/common";
import * as units from "@grafana/grafana-foundation-sdk/units";
import type { Bound } from "../../../src/records/boards.ts";
import type { BoardRow, BoardPanel } from "./panel.ts";
import type { BoardVariable } from "./board.ts";

/** The data source is a variable of the board: one that is named in a file is there in one Grafana only. */
const datasource = { type: "prometheus", uid: "${datasource}" };

const unitIds: Readonly<Record<BoardPanel["unit"], string>> = {
  seconds: units.Seconds,
  bytes: units.BytesIEC,
  records: units.Short,
  state: units.NoUnit,
  "per second": units.EventsPerSecond,
  share: units.PercentUnit,
};

const colors = { good: "green", look: "orange", alarm: "red" } as const;

/** The steps of Grafana's thresholds: each color holds from its value up to the next. */
export function thresholdSteps({
  look,
  alarm,
}: Pick<BoardPanel, "look" | "alarm">): dashboard.Threshold[] {
  const begins = (bound: Bound | undefined, side: "from" | "below") =>
    bound && side in bound ? (bound as Record<typeof side, number>)[side] : undefined;
  const step = (value: number | null | undefined, color: string) =>
    value === undefined ? [] : [{ value, color }];
  const [lookBelow, alarmBelow] = [begins(look, "below"), begins(alarm, "below")];
  const good = lookBelow ?? alarmBelow ?? null;
  const lookAgain = lookBelow === undefined ? undefined : (alarmBelow ?? null);
  return [
    ...step(alarmBelow === undefined ? undefined : null, colors.alarm),
    ...step(lookAgain, colors.look),
    ...step(good, colors.good),
    ...step(begins(look, "from"), colors.look),
    ...step(begins(alarm, "from"), colors.alarm),
  ];
}

function mappings({ states, nan }: BoardPanel): dashboard.ValueMapping[] {
  const words = Object.fromEntries((states ?? []).map((text, value) => [value, { text }]));
  return [
    ...(states ? [{ type: dashboard.MappingType.ValueToText, options: words } as const] : []),
    ...(nan
      ? [
          {
            type: dashboard.MappingType.SpecialValue,
            options: {
              match: dashboard.SpecialValueMatch.NotANumber,
              result: { text: nan.text, color: colors[nan.level] },
            },
          } as const,
        ]
      : []),
  ];
}

// The schema that Grafana imports from a file and provisions, in all versions of the last years. The newer
// one is a resource of Grafana's own API.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const IncidentDashboard = dashboard.DashboardBuilder;

/** What Grafana imports. */
export type BuiltDashboard = ReturnType<InstanceType<typeof IncidentDashboard>["build"]>;

const columns = 24;
const height = 6;

function panelBuilder(panel: BoardPanel, id: number, place: dashboard.GridPos): TimeseriesBuilder {
  const builder = new TimeseriesBuilder()
    .id(id)
    .gridPos(place)
    .title(panel.title)
    .description(
      panel.alarm ? `${panel.about} Red as in the alert ${panel.alarm.rule}.` : panel.about,
    )
    .datasource(datasource)
    .unit(unitIds[panel.unit])
    .min(0)
    .mappings(mappings(panel))
    .thresholds(
      new dashboard.ThresholdsConfigBuilder()
        .mode(dashboard.ThresholdsMode.Absolute)
        .steps(thresholdSteps(panel)),
    )
    .thresholdsStyle(
      new common.GraphThresholdsStyleConfigBuilder().mode(
        common.GraphThresholdsStyleMode.DashedAndArea,
      ),
    )
    // Names only: the last value of a series that has ended would stand there as if it were of now.
    .legend(
      new common.VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom),
    )
    .noValue(panel.none.text)
    // A series that ends, ends: no line leads over what was not there.
    .spanNulls(false)
    .lineInterpolation(common.LineInterpolation.StepAfter)
    .links([
      new dashboard.DashboardLinkBuilder(`Runbook: ${panel.runbook}`)
        .type(dashboard.DashboardLinkType.Link)
        .url(`https://FILL_IN_SITE/runbooks/${panel.runbook}/`)
        .targetBlank(true),
    ]);
  for (const [index, { expr, legend }] of panel.queries.entries()) {
    const refId = String.fromCharCode(65 + index);
    builder.withTarget(
      new DataqueryBuilder()
        .refId(refId)
        .expr(expr)
        .legendFormat(legend)
        .datasource(datasource)
        .range(),
    );
  }
  return builder;
}

/**
 * The board as Grafana imports it.
 * @returns the SDK's own type: what it does not know does not compile
 */
export function buildDashboard(
  rows: readonly BoardRow[],
  variables: readonly BoardVariable[],
): BuiltDashboard {
  const builder = new IncidentDashboard("Debezium for PostgreSQL: incident")
    .uid("debezium-incident")
    .description(
      "One question a row, from the symptom at the top to its causes. Look for the first row that is not green.",
    )
    .tags(["debezium", "postgresql"])
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .refresh("30s")
    .time({ from: "now-1h", to: "now" })
    .withVariable(
      new dashboard.DatasourceVariableBuilder("datasource").label("Prometheus").type("prometheus"),
    );
  for (const { name, label, series, values } of variables)
    builder.withVariable(
      new dashboard.QueryVariableBuilder(name)
        .label(label)
        .datasource(datasource)
        .query(`label_values(${series}, ${values})`)
        .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
        .sort(dashboard.VariableSort.AlphabeticalAsc)
        .multi(true)
        .includeAll(true)
        .current({ text: ["All"], value: ["$__all"] }),
    );
  let id = 0;
  let y = 0;
  for (const { question, panels } of rows) {
    builder.withRow(
      new dashboard.RowBuilder(question).id(++id).gridPos({ x: 0, y, w: columns, h: 1 }),
    );
    y += 1;
    const w = columns / panels.length;
    for (const [index, panel] of panels.entries())
      builder.withPanel(panelBuilder(panel, ++id, { x: index * w, y, w, h: height }));
    y += height;
  }
  return builder.build();
}

/** Where the built board is, from the project's root. */
export const dashboardPath = "lab/config/grafana/dashboards/debezium-incident.json";

/** The board as its file has it. */
export const dashboardText = (built: BuiltDashboard): string =>
  `${JSON.stringify(built, null, 2)}\n`;
