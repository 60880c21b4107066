import type { StackMetric } from "../../src/records/metrics.ts";
import type { MBeanAttribute } from "./list-mbeans.ts";

/** Which attribute the exporter says a metric stems from: it has no more than this in its help. */
export interface ExporterHelp {
  readonly domain: string;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly attribute: string;
}

/**
 * The help of a metric of the JMX exporter, which may begin with what the MBean says; `undefined` for any
 * other text.
 */
export function exporterHelp(help: string): ExporterHelp | undefined {
  const [, domain, name, type, attribute] =
    /(?:^| )([\w.-]+):name=([^,]+),type=([^,]+),attribute=(.+)$/.exec(help) ?? [];
  if (domain === undefined || attribute === undefined) return undefined;
  const known = (text: string | undefined) => (text === "null" ? undefined : text);
  return { domain, name: known(name), type: known(type), attribute };
}

/** The keys of an MBean's name. A quoted value may hold what else would separate keys. */
export function keysOf(bean: string): Map<string, string> {
  const keys = bean.slice(bean.indexOf(":") + 1);
  const found = keys.matchAll(/([^=,]+)=("(?:[^"\\]|\\.)*"|[^,]*)(?:,|$)/g);
  return new Map([...found].map(([, key = "", value = ""]) => [key, value]));
}

/** Keys whose values say what an MBean is; the others say whose it is. */
const telling = ["type", "name", "request", "context"];

/**
 * One name for MBeans that are alike: `debezium.postgres:type=connector-metrics,context=snapshot|streaming,server=*`.
 * @param beans with the same keys
 */
export function beanPattern(beans: readonly string[]): string {
  const [first = ""] = beans;
  const domain = first.slice(0, first.indexOf(":"));
  const all = beans.map(keysOf);
  const keys = [...keysOf(first).keys()].sort((a, b) => {
    const rank = (key: string) => (telling.includes(key) ? telling.indexOf(key) : telling.length);
    return rank(a) - rank(b) || (a < b ? -1 : 1);
  });
  const parts = keys.map((key) => {
    const values = new Set(all.map((each) => each.get(key) ?? ""));
    return `${key}=${telling.includes(key) ? [...values].sort().join("|") : "*"}`;
  });
  return `${domain}:${parts.join(",")}`;
}

/** What stands in the place of a description where there is none: the name of the attribute, or its type. */
const saysNothing = (description: string, attribute: string) =>
  description === "" || description === attribute || /^[\w.]+<.*>$/.test(description);

/** What an MBean says of an attribute of its own, if anything. */
export const described = ({ description, attribute }: MBeanAttribute): { help?: string } =>
  saysNothing(description, attribute) ? {} : { help: description };

/** What a metric of the JMX exporter stems from. */
export interface Stem {
  readonly mbean: NonNullable<StackMetric["mbean"]>;
  readonly help?: string;
  /** The attributes that were found, one of each MBean. */
  readonly attributes: readonly MBeanAttribute[];
}

/**
 * Finds what a metric of the JMX exporter stems from.
 * @param labels of the metric: an MBean without one of the keys they were taken from is another's
 * @returns `undefined` when no MBean has such an attribute
 */
export function stemOf(
  { domain, name, type, attribute }: ExporterHelp,
  labels: readonly string[],
  attributes: readonly MBeanAttribute[],
): Stem | undefined {
  const keyOf = (label: string) => label.replaceAll("_", "-");
  const found = attributes.filter((each) => {
    if (each.attribute !== attribute || !each.bean.startsWith(`${domain}:`)) return false;
    const keys = keysOf(each.bean);
    return keys.get("type") === type && keys.get("name") === name;
  });
  const known = new Set(found.flatMap(({ bean }) => [...keysOf(bean).keys()]));
  const asked = labels.map(keyOf).filter((key) => known.has(key));
  const own = found.filter(({ bean }) => asked.every((key) => keysOf(bean).has(key)));
  const [first] = own;
  if (!first) return undefined;
  const mbean = { name: beanPattern(own.map(({ bean }) => bean)), attribute };
  return { mbean, ...described(first), attributes: own };
}
