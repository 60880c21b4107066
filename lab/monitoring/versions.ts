import versionsFile from "../versions.json" with { type: "json" };

/** Exact versions of what watches the lab's stack. */
export interface MonitoringVersions {
  readonly prometheus: string;
  readonly alertmanager: string;
  readonly postgresExporter: string;
}

export const monitoringVersions: MonitoringVersions = versionsFile.monitoring;
