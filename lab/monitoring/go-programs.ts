import { monitoringVersions } from "./versions.ts";

/** A module of the Go toolchain in `go/`, which pins one project and all that it is built from. */
export interface GoProgram {
  /** Folder in `go/`. */
  readonly folder: "prometheus" | "alertmanager" | "postgres-exporter";
  readonly title: string;
  readonly version: string;
  /** The packages that are built: each becomes a program of the name of its last part. */
  readonly packages: readonly string[];
  readonly tags: readonly string[];
}

/**
 * What is built. Alertmanager of the last line whose module holds its web interface: later ones cannot be
 * built from the module alone (ui/web.go embeds app/dist, which is not in it). Prometheus without the discovery of services in clouds, of which the lab uses none: with
 * it the build takes several times as long. See plugins/ in
 * https://github.com/prometheus/prometheus/tree/v3.16.0
 */
export const goPrograms: readonly GoProgram[] = [
  {
    folder: "postgres-exporter",
    title: "postgres_exporter",
    version: monitoringVersions.postgresExporter,
    packages: ["github.com/prometheus-community/postgres_exporter/cmd/postgres_exporter"],
    tags: [],
  },
  {
    folder: "alertmanager",
    title: "Alertmanager",
    version: monitoringVersions.alertmanager,
    packages: ["alertmanager", "amtool"].map(
      (name) => `github.com/prometheus/alertmanager/cmd/${name}`,
    ),
    tags: ["netgo"],
  },
  {
    folder: "prometheus",
    title: "Prometheus",
    version: monitoringVersions.prometheus,
    packages: ["prometheus", "promtool"].map(
      (name) => `github.com/prometheus/prometheus/cmd/${name}`,
    ),
    tags: ["netgo", "remove_all_sd"],
  },
];
