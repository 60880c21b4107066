import type { FinderMetrics } from "../../metrics/metric-file.ts";
import type { ShownSection } from "../../search/section-index.ts";
import type { PastedFinding, Reading, ReadingRow } from "../reading.ts";
import { namedMetrics, type NamedMetric } from "./known-metrics.ts";
import { metricSamples, type MetricSample } from "./metric-samples.ts";
import { pastedBeans } from "./pasted-mbeans.ts";
import { valueInWords } from "./value-in-words.ts";

const page = "/reference/metrics/";

/** A whole scrape may be pasted: this much of it is told. */
const most = { told: 5, rows: 20, runbooks: 3 };

/** The metrics page as a result. */
const entryAt = (anchor: string, heading: string, lead = ""): ShownSection => ({
  ...{ address: `${page}#${anchor}`, kind: "Reference", page: "Metrics", heading, lead },
});

const plain = (text: string) => text.replaceAll("`", "");

const firstSentence = (text = "") => plain(/^[^]*?\.(?=\s|$)/.exec(text)?.[0] ?? text);

/** A metric that is told, with its values in the text. */
interface ToldMetric extends NamedMetric {
  readonly samples: readonly MetricSample[];
  /** What its value says, where the value has a meaning of its own. */
  readonly said: string | undefined;
}

function toldOf(named: NamedMetric, samples: readonly MetricSample[]): ToldMetric {
  const own = samples.filter(({ name }) => name === named.written);
  return { ...named, samples: own, said: valueInWords(named.metric, own) };
}

/** First what a value says, then what else is explained, then what is only listed. */
const weight = ({ said, metric }: ToldMetric) =>
  said === undefined ? (metric.means === undefined ? 2 : 1) : 0;

function meaningFindings(told: ToldMetric): PastedFinding[] {
  const { metric, written, samples, said } = told;
  const leads = `${page}#${metric.name}`;
  const called = written === metric.name ? "" : ` ${written} is ${metric.name} on this site.`;
  if (metric.means === undefined) {
    const text = `${metric.name} is listed with its source and its labels; nothing more is said of it.${called}`;
    return [{ level: "note", text, leads }];
  }
  const means = `${metric.name}: ${plain(metric.means)}${called}`;
  const missing =
    samples.length === 0 && metric.absent !== undefined
      ? [`Where there is no series ${metric.name}: ${plain(metric.absent)}`]
      : [];
  const texts = [...(said === undefined ? [] : [plain(said)]), means, ...missing];
  return texts.map((text) => ({ level: "note", text, leads }));
}

function runbookFindings(told: readonly ToldMetric[]): PastedFinding[] {
  const alerts = told.flatMap(({ metric }) => metric.alerts ?? []);
  const byRunbook = [...Map.groupBy(alerts, ({ leads }) => leads)].slice(0, most.runbooks);
  return byRunbook.map(([leads, found]) => {
    const names = [...new Set(found.map(({ name }) => name))];
    const [who, lead] =
      names.length === 1 ? ["The alert that asks", "leads"] : ["The alerts that ask", "lead"];
    const text = `${who} for it (${names.join(", ")}) ${lead} to a runbook.`;
    return { level: "note", text, leads };
  });
}

/** The values of one series in their order; one that stands still is told once. */
function valuesInOrder(values: readonly string[]): string {
  const [first = "", ...more] = values;
  const stands = more.length > 0 && more.every((value) => value === first);
  return stands ? `${first}, ${values.length} times` : values.join(" → ");
}

const rowsOf = (told: readonly ToldMetric[]): ReadingRow[] =>
  told.flatMap(({ metric, samples }) =>
    [...Map.groupBy(samples, ({ series }) => series)].map(([series, of]) => {
      const value = valuesInOrder(of.map((sample) => sample.value));
      return {
        name: series,
        value: metric.unit === undefined ? value : `${value} (${metric.unit})`,
      };
    }),
  );

/** An MBean of which no attribute was pasted: the group of its metrics. */
function beanReading(text: string, { metrics, groups }: FinderMetrics): Reading | undefined {
  const [bean] = pastedBeans(text, metrics);
  const [first] = bean?.metrics ?? [];
  if (!bean || !first) return undefined;
  const explained = bean.metrics.filter(({ means }) => means !== undefined);
  const [anchor, attributes] =
    explained.length > 0
      ? [`act-on-${first.group}`, explained]
      : [`all-${first.group}`, bean.metrics];
  const names = attributes.slice(0, most.told).map(({ mbean }) => mbean?.attribute ?? "");
  const title = `Attributes of an MBean: ${groups[first.group] ?? first.group}`;
  const finding = `${bean.metrics.length} attributes of this MBean are on the page of metrics, ${names.join(", ")} among them.`;
  return {
    kind: "metrics",
    title,
    rows: [{ name: "MBean", value: bean.name }],
    findings: [{ level: "note", text: finding, leads: `${page}#${anchor}` }],
    entries: [entryAt(anchor, groups[first.group] ?? first.group, finding)],
    words: names.join(" "),
  };
}

/**
 * Reads metrics: lines as an exporter prints them, selectors of PromQL, answers of Prometheus, names of MBeans.
 * @param known the metrics of the site
 * @returns `undefined` when the text names none of them
 */
export function readMetricLines(text: string, known: FinderMetrics): Reading | undefined {
  const samples = metricSamples(text);
  const all = namedMetrics(text, known.metrics).map((named) => toldOf(named, samples));
  const told = all.toSorted((a, b) => weight(a) - weight(b)).slice(0, most.told);
  const [first] = told;
  if (!first) return beanReading(text, known);
  return {
    kind: "metrics",
    title: all.length === 1 ? `Metric ${first.metric.name}` : `${all.length} metrics`,
    rows: rowsOf(told).slice(0, most.rows),
    findings: [...told.flatMap(meaningFindings), ...runbookFindings(told)],
    entries: told.map(({ metric }) =>
      entryAt(metric.name, metric.name, firstSentence(metric.means)),
    ),
    words: `${first.metric.name} ${plain(first.said ?? first.metric.means ?? "")}`,
  };
}
