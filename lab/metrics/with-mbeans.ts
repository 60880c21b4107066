import type { StackMetric, UnexportedAttribute } from "../../src/records/metrics.ts";
import type { MBeanAttribute } from "./list-mbeans.ts";
import { beanPattern, described, exporterHelp, keysOf, stemOf } from "./mbean-of.ts";

/** Metrics with what they stem from, and what was left over. */
export interface WithMBeans {
  readonly metrics: readonly StackMetric[];
  readonly unexported: readonly UnexportedAttribute[];
}

/** The MBeans of a kind: all of one domain and type. */
const kindOf = (bean: string) => `${bean.slice(0, bean.indexOf(":"))} ${keysOf(bean).get("type")}`;

/** MBeans of a kind that have other keys are others: the worker has some for each connector. */
const groupOf = ({ bean, attribute }: MBeanAttribute) =>
  `${kindOf(bean)} ${[...keysOf(bean).keys()].sort().join()} ${attribute}`;

/**
 * Says of each metric of a JVM which attribute it stems from, and which attributes of the same MBeans have
 * no metric.
 * @param metrics whose help is the exporter's
 */
export function withMBeans(
  metrics: readonly StackMetric[],
  attributes: readonly MBeanAttribute[],
): WithMBeans {
  const exported = new Set<MBeanAttribute>();
  const own = metrics.map((metric): StackMetric => {
    const { help, ...rest } = metric;
    const told = exporterHelp(help ?? "");
    const stem = told && stemOf(told, metric.labels, attributes);
    if (!stem) return metric;
    for (const each of stem.attributes) exported.add(each);
    return { ...rest, ...(stem.help === undefined ? {} : { help: stem.help }), mbean: stem.mbean };
  });
  const kinds = new Set([...exported].map(({ bean }) => kindOf(bean)));
  const left = Map.groupBy(
    attributes.filter((each) => kinds.has(kindOf(each.bean)) && !exported.has(each)),
    groupOf,
  );
  const unexported = [...left.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = beanPattern(group.map(({ bean }) => bean));
    return [{ name, attribute: first.attribute, type: first.type, ...described(first) }];
  });
  const key = ({ name, attribute }: UnexportedAttribute) => `${name} ${attribute}`;
  return { metrics: own, unexported: unexported.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}
