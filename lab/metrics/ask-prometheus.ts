import { host } from "../stack/topology.ts";

/** What an exporter says of a family of metrics. */
export interface FamilyMetadata {
  readonly target: { readonly job: string };
  readonly metric: string;
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

/** A series: the name `__name__`, and its labels. */
export type SeriesLabels = Readonly<Record<string, string>>;

/** All that Prometheus knows of what it scraped. */
export interface Scraped {
  readonly metadata: readonly FamilyMetadata[];
  readonly series: readonly SeriesLabels[];
}

async function ask<T>(port: number, path: string, query: Record<string, string>): Promise<T> {
  const parameters = new URLSearchParams(query).toString();
  const response = await fetch(`http://${host}:${port}/api/v1/${path}?${parameters}`, {
    signal: AbortSignal.timeout(30_000),
  });
  const { status, error, data } = (await response.json()) as {
    readonly status: string;
    readonly error?: string;
    readonly data: T;
  };
  if (status !== "success") throw new Error(`Prometheus refuses ${path}: ${error ?? status}`);
  return data;
}

/**
 * Asks Prometheus for the families and the series of its targets.
 * @param since seconds since 1970; series that ended before are left out
 * @throws Error with what Prometheus said
 */
export async function askPrometheus(port: number, since: number): Promise<Scraped> {
  const metadata = await ask<readonly FamilyMetadata[]>(port, "targets/metadata", {});
  const series = await ask<readonly SeriesLabels[]>(port, "series", {
    "match[]": '{job=~".+", __name__!~"ALERTS.*|cdc:.*"}',
    start: String(since),
  });
  return { metadata, series };
}
