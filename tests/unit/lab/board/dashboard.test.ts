import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parser } from "@prometheus-io/lezer-promql";
import type { Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import { parse } from "yaml";
import { builtBoard } from "../../../../lab/board/board-files.ts";
import { substituted } from "../../../../lab/board/substitute.ts";
import { boardRows, boardVariables } from "../../../../lab/config/grafana/board.ts";
import {
  buildDashboard,
  dashboardPath,
  thresholdSteps,
} from "../../../../lab/config/grafana/build-dashboard.ts";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { sampleLevel } from "../../../../src/films/board-level.ts";
import { namesAsked } from "../../../../src/metrics/promql-names.ts";
import { ruleFolder } from "../../../../src/records/read-alerts.ts";
import { metricsPath, parseStackMetrics } from "../../../../src/records/metrics.ts";
import { labFile, monitoringServices } from "../compose-file.ts";

const panels = boardRows.flatMap((row) => row.panels);
const named = panels.map((panel) => [panel.title, panel] as const);
const built = buildDashboard(boardRows, boardVariables);
const drawn = (built.panels ?? []).filter((each): each is Panel => each.type !== "row");

/** The rules by name: of an alert or of a recorded series. */
const rules = new Map(
  readdirSync(ruleFolder).flatMap((file) => {
    const { groups } = parse(readFileSync(`${ruleFolder}/${file}`, "utf8")) as {
      groups: { rules: { alert?: string; record?: string; expr: string }[] }[];
    };
    return groups.flatMap((group) =>
      group.rules.map(({ alert, record, expr }) => [alert ?? record ?? "", expr] as const),
    );
  }),
);

it("the file that Grafana imports is built from the code of today", () => {
  expect(readFileSync(dashboardPath, "utf8"), "run: npm run lab -- board").toBe(builtBoard());
});

it("each panel and query has a name of its own, and nothing lies on another", () => {
  const all = built.panels ?? [];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = all.flatMap(({ gridPos: { x, y, w, h } = { x: 0, y: 0, w: 0, h: 0 } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)}/${y + Math.floor(n / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { targets = [] } of drawn)
    expect(new Set(targets.map((target) => ("refId" in target ? target.refId : ""))).size).toBe(
      targets.length,
    );
});

it("asks the data source that is chosen, never one of a name", () => {
  const asked = [
    ...JSON.stringify(built).matchAll(/"datasource":\{"type":"(\w+)","uid":"([^"]*)"/g),
  ];
  expect(asked.length).toBeGreaterThan(2 * drawn.length);
  expect(new Set(asked.map(([, type, uid]) => `${type} ${uid}`))).toEqual(
    new Set(["prometheus ${datasource}"]),
  );
  expect(built.templating.list?.map(({ name }) => name)).toEqual([
    "datasource",
    ...boardVariables.map(({ name }) => name),
  ]);
});

it.each(drawn.map((panel) => [panel.title ?? "", panel] as const))(
  "“%s” has a unit, thresholds, an explanation, words for no series, and a runbook that there is",
  (_, { description, fieldConfig, links = [] }) => {
    const files = openCourse(process.cwd()).runbooks();
    expect(description).toMatch(/^[A-Za-z0-9][^]{30,300}\.$/);
    expect(fieldConfig?.defaults.unit).toMatch(/^[a-z]+$/);
    expect(fieldConfig?.defaults.thresholds?.steps.length).toBeGreaterThan(0);
    expect(fieldConfig?.defaults.noValue).toMatch(/^no series: ./);
    const [, runbook] =
      /^https:\/\/FILL_IN_SITE\/runbooks\/(.*)\/$/.exec(links[0]?.url ?? "") ?? [];
    expect(files).toContain(`src/content/runbooks/${runbook}.mdx`);
  },
);

it.each(named)("“%s” has in Grafana the colors that the page says", (_, panel) => {
  const steps = thresholdSteps(panel);
  const values = steps.flatMap(({ value }) => (value === null ? [] : [value]));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  const colors = { good: "green", look: "orange", alarm: "red" };
  for (const value of [-1, 0, 0.01, 1, 1e12, ...values, ...values.map((each) => each - 0.001)]) {
    const step = steps.findLast((each) => each.value === null || value >= each.value);
    expect(step?.color, String(value)).toBe(colors[sampleLevel(value, { ...panel, series: [] })]);
  }
});

it.each(named.filter(([, { alarm }]) => alarm))(
  "“%s” turns red where its alert begins",
  (_, { alarm, states, unit }) => {
    const expression = rules.get(alarm?.rule ?? "");
    expect(expression, `no rule ${alarm?.rule}`).toBeDefined();
    const value = alarm && ("from" in alarm ? alarm.from : alarm.below);
    const numbers = [...(expression ?? "").matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)].map(
      Number,
    );
    const isWhole = /> on \(cluster, job, instance\) group_left \(\) cdc:/.test(expression ?? "");
    // States are words in the rule; times may be milliseconds there; "> 0" of what is counted is 1; and
    // more than a whole budget is a share of 1.
    if (states) expect(expression).toContain(states[value ?? 0]);
    else
      expect([
        ...numbers,
        ...(unit === "seconds" ? numbers.map((each) => each / 1000) : []),
        ...(unit === "share" && isWhole ? [1] : []),
        ...(unit === "state" ? numbers.map((each) => each + 1) : []),
      ]).toContain(value);
  },
);

it.each(panels.flatMap(({ title, queries }) => queries.map(({ expr }) => [title, expr] as const)))(
  "“%s” asks for series that there are, in PromQL",
  (_, expr) => {
    const query = substituted(expr, new Map(boardVariables.map(({ name }) => [name, ["a"]])));
    expect(query).not.toContain("$");
    const errors: string[] = [];
    parser.parse(query).iterate({
      enter: ({ type, from, to }) => {
        if (type.isError) errors.push(query.slice(from, to + 20));
      },
    });
    expect(errors).toEqual([]);
    const { metrics } = parseStackMetrics(readFileSync(metricsPath, "utf8"));
    const names = [
      ...metrics.map(({ name }) => name),
      ...rules.keys(),
      // Of the film's own exporter, which the lab runs only while it films.
      ...["canary_age_seconds", "kafka_consumergroup_lag_sum", "up"],
    ];
    for (const asked of namesAsked(query)) {
      const matches = (name: string) =>
        "name" in asked ? name === asked.name : new RegExp(`^(?:${asked.pattern})$`).test(name);
      expect(names.some(matches), JSON.stringify(asked)).toBe(true);
    }
  },
);

it("Grafana in containers is of one version, shows the board, and has no administrator", () => {
  const { image, environment, volumes, ports } = monitoringServices.grafana;
  expect(image).toMatch(/\/grafana:\d+\.\d+\.\d+$/);
  const inLab = (path = "") => path.replace("/lab/", "lab/");
  expect(inLab(environment["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"])).toBe(dashboardPath);
  expect(environment).toMatchObject({
    GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION: "true",
    GF_AUTH_ANONYMOUS_ORG_ROLE: "Viewer",
    GF_AUTH_BASIC_ENABLED: "false",
  });
  expect(Object.keys(environment).filter((name) => /PASSWORD/.test(name))).toEqual([]);
  expect([volumes, ports]).toEqual([["./config:/lab/config:ro"], []]);
});

it("the provisioned data source has the interval with which Prometheus scrapes", () => {
  const provisioning =
    `${monitoringServices.grafana.environment["GF_PATHS_PROVISIONING"]}/`.replace("/lab/", "");
  const source = labFile(`${provisioning}datasources/prometheus.yaml`);
  const [, interval] =
    /scrape_interval: (\w+)/.exec(labFile("config/prometheus/prometheus.yml")) ?? [];
  expect(source).toContain(`timeInterval: ${interval}\n`);
  expect(labFile(`${provisioning}dashboards/boards.yaml`)).toContain(
    `path: /${dashboardPath.replace(/\/[^/]*$/, "")}\n`,
  );
});
