import { join } from "node:path";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import type { Paths } from "../stack/paths.ts";
import { askProgram, versionIn, type AskVersion } from "../stack/system-tools.ts";
import { builtProgram } from "./build-programs.ts";
import { goPrograms, type GoProgram } from "./go-programs.ts";
import { monitoringVersions } from "./versions.ts";

/** The programs that watch a stack, each a path or a name on the path. */
export interface MonitoringPrograms {
  readonly prometheus: string;
  readonly promtool: string;
  readonly alertmanager: string;
  readonly amtool: string;
  readonly postgresExporter: string;
}

/** Their names in Debian's and Ubuntu's packages. */
const systemNames: MonitoringPrograms = {
  prometheus: "prometheus",
  promtool: "promtool",
  alertmanager: "prometheus-alertmanager",
  amtool: "amtool",
  postgresExporter: "prometheus-postgres-exporter",
};

const systemPackages = "prometheus prometheus-alertmanager prometheus-postgres-exporter";

/** The oldest Go that fetches the Go a module asks for by itself: https://go.dev/doc/toolchain */
const oldestGo = [1, 21] as const;

/** Whether there is a Go toolchain that can build the programs. */
export function hasGo(ask: AskVersion = askProgram): boolean {
  const [, major = 0, minor = 0] = (
    /go(\d+)\.(\d+)/.exec(ask({ name: "go", version: ["version"] }) ?? "") ?? []
  ).map(Number);
  return major > oldestGo[0] || (major === oldestGo[0] && minor >= oldestGo[1]);
}

/** How the programs of the system differ from those that the course has run, line by line. */
export function differences(ask: AskVersion = askProgram): {
  lines: string[];
  missing: string[];
} {
  const lines: string[] = [];
  const missing: string[] = [];
  const told: readonly (readonly [keyof MonitoringPrograms, string, string])[] = [
    ["prometheus", "Prometheus", monitoringVersions.prometheus],
    ["alertmanager", "Alertmanager", monitoringVersions.alertmanager],
    ["postgresExporter", "postgres_exporter", monitoringVersions.postgresExporter],
  ];
  for (const [program, title, wanted] of told) {
    const said = ask({ name: systemNames[program], version: ["--version"] });
    if (said === undefined) missing.push(systemNames[program]);
    else if (versionIn(said) !== wanted)
      lines.push(`${title} ${versionIn(said)} of the system; the course has run ${wanted}`);
  }
  return { lines, missing };
}

/**
 * Prometheus and promtool alone: what holds samples and scrapes nothing needs no more.
 * @throws LabFault `missing-monitoring` when there is neither Go nor the system's programs
 */
export async function prometheusPrograms(
  paths: Paths,
  say: Say,
  ask: AskVersion = askProgram,
): Promise<Pick<MonitoringPrograms, "prometheus" | "promtool">> {
  const program = goPrograms.find(({ folder }) => folder === "prometheus");
  if (program === undefined || !hasGo(ask)) return monitoringPrograms(paths, say, ask);
  const place = await builtProgram(paths, program, say);
  return { prometheus: join(place, "prometheus"), promtool: join(place, "promtool") };
}

async function built(paths: Paths, say: Say): Promise<MonitoringPrograms> {
  const places = new Map<GoProgram["folder"], string>();
  // One after the other: each takes all processors, and what they share is compiled once.
  for (const program of goPrograms)
    places.set(program.folder, await builtProgram(paths, program, say));
  const at = (folder: GoProgram["folder"], name: string) => join(places.get(folder) ?? "", name);
  return {
    prometheus: at("prometheus", "prometheus"),
    promtool: at("prometheus", "promtool"),
    alertmanager: at("alertmanager", "alertmanager"),
    amtool: at("alertmanager", "amtool"),
    postgresExporter: at("postgres-exporter", "postgres_exporter"),
  };
}

/**
 * The programs: built with Go where there is one, else those of the system, whose versions are told when
 * they are others.
 * @throws LabFault `missing-monitoring` when there is neither
 */
export async function monitoringPrograms(
  paths: Paths,
  say: Say,
  ask: AskVersion = askProgram,
): Promise<MonitoringPrograms> {
  if (hasGo(ask)) return built(paths, say);
  const { lines, missing } = differences(ask);
  if (missing.length > 0)
    throw fault("missing-monitoring", { missing: missing.join(", "), packages: systemPackages });
  for (const line of lines) say(`  ${line}`);
  return systemNames;
}
