import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archivesOf, exporterRules, type Plan } from "./stack-components.ts";
import { javaCommand } from "./java.ts";
import { kafkaTools } from "./kafka-tools.ts";
import type { Paths } from "./paths.ts";
import type { Stack } from "./stack-file.ts";
import { nameSets } from "./lab-names.ts";
import { heaps, host, passwords } from "./topology.ts";

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/** The command line of one of Kafka's tools, without its arguments. */
export function toolCommand(plan: Plan, main: string): string[] {
  return javaCommand({
    directory: plan.directory,
    jars: plan.programs.kafka,
    jvm: "fast",
    heap: heaps.tools,
    log4j: join(plan.paths.config, "log4j2-tools.xml"),
    classData: join(archivesOf(plan), "tools.jsa"),
    archive: plan.archive,
    main,
    args: [],
  });
}

/** Writes Kafka's tools and the password file of psql. */
export function writeShellTools(plan: Plan): void {
  const { paths, ports } = plan;
  mkdirSync(paths.bin, { recursive: true });
  for (const [name, main] of kafkaTools(readdirSync(plan.programs.kafka))) {
    const command = toolCommand(plan, main);
    const file = join(paths.bin, name);
    writeFileSync(file, `#!/bin/sh\nexec ${command.map(quoted).join(" ")} "$@"\n`);
    chmodSync(file, 0o755);
  }
  const users = Object.entries(passwords);
  const lines = users.map(
    ([user, password]) => `${host}:${ports.postgresql}:*:${user}:${password}`,
  );
  writeFileSync(join(paths.run, "pgpass"), `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** The environment of the lab shell, on top of what the user has. */
export function shellEnvironment(
  paths: Paths,
  { ports, nameSet, programs, monitoring }: Stack,
): Record<string, string> {
  const watching = monitoring && {
    PROMETHEUS_URL: `http://${host}:${monitoring.prometheus}`,
    ALERTMANAGER_URL: `http://${host}:${monitoring.alertmanager}`,
    POSTGRES_METRICS: `http://${host}:${monitoring.postgresExporter}/metrics`,
  };
  return {
    PATH: `${paths.bin}:${process.env["PATH"] ?? ""}`,
    PGHOST: host,
    PGPORT: String(ports.postgresql),
    PGUSER: "postgres",
    PGDATABASE: nameSets[nameSet].database,
    PGPASSFILE: join(paths.run, "pgpass"),
    CONNECT_URL: `http://${host}:${ports.connect}`,
    CONNECT_METRICS: `http://${host}:${ports.metrics}/metrics`,
    CONNECT_RULES: exporterRules(paths.run, "connect"),
    JMX_EXPORTER: programs.jmxExporter,
    BOOTSTRAP: `${host}:${ports.kafka}`,
    LAB_LOGS: paths.logs,
    ...watching,
  };
}
