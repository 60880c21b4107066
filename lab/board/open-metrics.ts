import { samplesOf, type Film } from "../../src/records/incidents.ts";

/** The address of each job, which films leave out because it is one of the lab's. */
export type Addresses = ReadonlyMap<string, string>;

const quoted = (value: string): string =>
  `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;

function labelsOf(labels: Readonly<Record<string, string>>, addresses: Addresses): string {
  const instance = addresses.get(labels["job"] ?? "");
  const all = instance === undefined ? labels : { ...labels, instance };
  return Object.entries(all)
    .map(([label, value]) => `${label}=${quoted(value)}`)
    .join(",");
}

/** A film, and the second since 1970 at which it is put. */
export interface PlacedFilm {
  readonly film: Film;
  readonly begun: number;
}

/**
 * Films as the text that `promtool tsdb create-blocks-from openmetrics` reads, which wants the samples of
 * all series of a name together.
 */
export function openMetricsOf(films: readonly PlacedFilm[], addresses: Addresses): string {
  const families = new Map<string, string[]>();
  for (const { film, begun } of films) {
    for (const series of film.series) {
      const lines = families.get(series.name) ?? [];
      families.set(series.name, lines);
      const labels = labelsOf(series.labels, addresses);
      for (const [second, sample] of samplesOf(series).entries())
        if (sample !== undefined)
          lines.push(`${series.name}{${labels}} ${sample} ${begun + second}`);
    }
  }
  return [...[...families.values()].flat(), "# EOF\n"].join("\n");
}
