import {
  metricJobs,
  metricTypes,
  type StackMetric,
  type MetricJob,
} from "../../src/records/metrics.ts";
import type { Scraped, FamilyMetadata } from "./ask-prometheus.ts";

/** What Prometheus adds to each target by itself, for which it has no metadata. */
const ownOfPrometheus = /^(?:up|scrape_\w+)$/;

/** Labels of the target, which every series of it has. */
const ofTarget = ["__name__", "job", "instance", "cluster"];

/** Labels within a family that has several series for each value. */
const ofParts = ["le", "quantile"];

const typeOf = (type: string): StackMetric["type"] =>
  metricTypes.find((known) => known === type) ?? "unknown";

/** The family of a series: of the same name, or of the name without what the type adds to it. */
function familyOf(
  name: string,
  families: ReadonlyMap<string, FamilyMetadata>,
): { readonly name: string; readonly family: FamilyMetadata | undefined } {
  const own = families.get(name);
  if (own) return { name, family: own };
  const [, stem = ""] = /^(.+)_(?:sum|count|bucket|total|info)$/.exec(name) ?? [];
  const family = families.get(stem);
  // Three series, and one metric: its name is the one that a query begins with.
  const isPart = family && ["histogram", "summary"].includes(family.type);
  return { name: isPart ? stem : name, family };
}

function jobOf(name: string, job: string): MetricJob {
  if (ownOfPrometheus.test(name)) return "prometheus";
  const known = metricJobs.find((each) => each === job);
  if (known) return known;
  throw new Error(`Prometheus scrapes a job "${job}": name it in src/records/metrics.ts.`);
}

/**
 * The metrics of a scrape, ordered by job and name.
 * @throws Error for a job that the list does not know
 */
export function foundMetrics({ metadata, series }: Scraped): StackMetric[] {
  const families = new Map<string, Map<string, FamilyMetadata>>();
  for (const each of metadata) {
    const { job } = each.target;
    families.set(
      job,
      (families.get(job) ?? new Map<string, FamilyMetadata>()).set(each.metric, each),
    );
  }
  const found = new Map<string, StackMetric>();
  for (const { __name__: full = "", job: scrapedBy = "", ...others } of series) {
    const job = jobOf(full, scrapedBy);
    const { name, family } = familyOf(full, families.get(scrapedBy) ?? new Map());
    const before = found.get(`${job} ${name}`);
    const own = Object.keys(others).filter((label) => ![...ofTarget, ...ofParts].includes(label));
    found.set(`${job} ${name}`, {
      ...{ name, job, type: typeOf(family?.type ?? "") },
      ...(family?.help ? { help: family.help } : {}),
      ...(family?.unit ? { unit: family.unit } : {}),
      labels: [...new Set([...(before?.labels ?? []), ...own])].sort(),
    });
  }
  const rank = ({ job }: StackMetric) => metricJobs.indexOf(job);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
