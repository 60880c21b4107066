import type { FinderMetric } from "../../metrics/metric-file.ts";

/** The properties of an MBean's name, by their keys; their order says nothing. */
type Properties = ReadonlyMap<string, string>;

interface BeanName {
  readonly domain: string;
  readonly properties: Properties;
}

/** Reads `debezium.postgres:type=connector-metrics,context=streaming,server=shop`. */
function beanName(text: string): BeanName {
  const [domain = "", list = ""] = text.split(/:(.*)/s);
  const pairs = list.split(",").map((pair) => pair.split("="));
  return { domain, properties: new Map(pairs.map(([key = "", value = ""]) => [key, value])) };
}

/** Whether a name is one of a pattern, in which `*` stands for any value and `a|b` for both. */
function isOf({ domain, properties }: BeanName, pattern: BeanName): boolean {
  if (domain !== pattern.domain || properties.size !== pattern.properties.size) return false;
  return [...pattern.properties].every(([key, wanted]) => {
    const value = properties.get(key);
    return value !== undefined && (wanted === "*" || wanted.split("|").includes(value));
  });
}

const property = String.raw`[\w-]+=(?:"[^"\n]{0,200}"|[^,\s"'=;:\]]+)`;
const written = new RegExp(
  String.raw`(?<![\w.])[a-z]+(?:\.[a-z]+)+:(?:${property},){0,6}${property}`,
  "g",
);

/**
 * The MBeans that a text names.
 * @returns each with the metrics that stem from it
 */
export function pastedBeans(
  plain: string,
  metrics: readonly FinderMetric[],
): { readonly name: string; readonly metrics: readonly FinderMetric[] }[] {
  const patterns = new Map(
    metrics.flatMap(({ mbean }) => (mbean ? [[mbean.name, beanName(mbean.name)] as const] : [])),
  );
  return [...new Set(plain.match(written))].flatMap((name) => {
    const bean = beanName(name);
    const own = metrics.filter(({ mbean }) => {
      const pattern = mbean && patterns.get(mbean.name);
      return pattern !== undefined && isOf(bean, pattern);
    });
    return own.length > 0 ? [{ name, metrics: own }] : [];
  });
}
