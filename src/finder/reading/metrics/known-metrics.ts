import type { FinderMetric } from "../../metrics/metric-file.ts";
import { pastedBeans } from "./pasted-mbeans.ts";

/** A metric that a text names. */
export interface NamedMetric {
  readonly metric: FinderMetric;
  /** Its name as it was pasted: an exporter with other rules calls it otherwise, and JMX by its attribute. */
  readonly written: string;
}

/** Shorter attributes end too many names. */
const shortest = 8;

const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** A metric by the attribute from which it stems. */
interface OfAttribute {
  readonly metric: FinderMetric;
  /** The first word of its MBean's domain, with which exporters begin their names. */
  readonly system: string;
  readonly attribute: string;
}

/** The metrics that stem from attributes, the longest first. */
const byAttributes = (metrics: readonly FinderMetric[]): OfAttribute[] =>
  metrics
    .flatMap((metric) => {
      const attribute = letters(metric.mbean?.attribute ?? "");
      const [system = ""] = metric.mbean?.name.split(".") ?? [];
      return attribute.length < shortest ? [] : [{ metric, system, attribute }];
    })
    .sort((a, b) => b.attribute.length - a.attribute.length);

/** The metric of which another exporter's name speaks: it ends with the attribute, however it is spelled. */
function ofExporter(written: string, all: readonly OfAttribute[]): FinderMetric | undefined {
  const [first = ""] = written.toLowerCase().split("_");
  if (first === written || !all.some(({ system }) => system === first)) return undefined;
  const name = letters(written);
  return all.find(({ system, attribute }) => system === first && name.endsWith(attribute))?.metric;
}

/** A word of everyday, such as `up`, is a metric only with labels, or with a value as its line. */
const isMeant = (name: string, after: string, isLine: boolean) =>
  name.includes("_") || after.startsWith("{") || isLine;

/** The metrics that a text names, in its order, each once. */
export function namedMetrics(plain: string, metrics: readonly FinderMetric[]): NamedMetric[] {
  const known = new Map(metrics.map((metric) => [metric.name.toLowerCase(), metric]));
  const found = new Map<FinderMetric, string>();
  const attributes = byAttributes(metrics);
  const seen = new Set<string>();
  const lines = new Set(plain.match(/^\w+(?= [01]$)/gm));
  for (const { 0: word, index } of plain.matchAll(/(?<![\w:.])[a-zA-Z_:][\w:]*(?![\w:.])/g)) {
    const after = plain.charAt(index + word.length);
    if (seen.has(word) || !isMeant(word, after, lines.has(word))) continue;
    seen.add(word);
    const metric = known.get(word.toLowerCase()) ?? ofExporter(word, attributes);
    if (metric && !found.has(metric)) found.set(metric, word);
  }
  for (const bean of pastedBeans(plain, metrics)) {
    const words = new Set(plain.replaceAll(bean.name, " ").match(/[\w-]+/g));
    for (const metric of bean.metrics) {
      const { attribute = "" } = metric.mbean ?? {};
      if (words.has(attribute) && !found.has(metric)) found.set(metric, attribute);
    }
  }
  return [...found].map(([metric, written]) => ({ metric, written }));
}
