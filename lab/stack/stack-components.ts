import { appendFileSync, copyFileSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Programs } from "./downloads.ts";
import { javaCommand, type Jvm } from "./java.ts";
import type { LabNames } from "./lab-names.ts";
import type { Owner } from "./owner.ts";
import type { Paths } from "./paths.ts";
import { launch } from "./processes.ts";
import { heaps, host, passwords, type MonitoringPorts, type Ports } from "./topology.ts";

/** All that is needed to start the components of one stack. */
export interface Plan {
  readonly paths: Paths;
  readonly programs: Programs;
  readonly ports: Ports;
  /** Present when the stack is watched: the broker then shows its metrics as well. */
  readonly monitoring?: MonitoringPorts | undefined;
  readonly names: LabNames;
  readonly owner: Owner;
  readonly jvm: Jvm;
  /** Holds `postgresql`, `kafka`, the components' configuration and `logs`. */
  readonly directory: string;
  readonly archive: "read" | "write";
  /** Lines of the worker's configuration that win over those of `lab/config`; none in lessons. */
  readonly worker?: readonly string[];
}

export interface Running {
  readonly component: "PostgreSQL" | "Kafka" | "Kafka Connect";
  readonly log: string;
  readonly ended: () => boolean;
}

/**
 * Where the class-data archives of a plan are: those of other jars have another place. Archives that
 * are being written lie with the stack until they are complete.
 */
export function archivesOf({ archive, directory, paths, programs }: Plan): string {
  if (archive === "write") return join(directory, "class-data");
  return join(paths.classData, basename(dirname(programs.kafka)));
}

function logOf(plan: Plan, name: string): string {
  mkdirSync(join(plan.directory, "logs"), { recursive: true });
  return join(plan.directory, "logs", `${name}.log`);
}

/** A configuration file of `lab/config` with lines of this stack after it: the last line wins. */
function configuration(plan: Plan, source: string, lines: readonly string[]): string {
  const target = join(plan.directory, source.replaceAll("/", "-"));
  copyFileSync(join(plan.paths.config, source), target);
  appendFileSync(target, `\n${lines.join("\n")}\n`);
  return target;
}

/**
 * Starts a PostgreSQL server of the plan.
 * @param name of its data directory, and of its log
 */
export function startServer(plan: Plan, name: string, port: number): Running {
  const log = logOf(plan, name);
  const data = join(plan.directory, name);
  const command = [
    ...plan.owner.prefix,
    join(plan.programs.postgresql, "bin/postgres"),
    "-D",
    data,
    "-p",
    String(port),
    // No socket: the lab is reached by its port, and a socket's path may be too long.
    "-c",
    "unix_socket_directories=",
  ];
  const { ended } = launch({ command, env: process.env, log, cwd: data });
  return { component: "PostgreSQL", log, ended };
}

export function startPostgresql(plan: Plan): Running {
  return startServer(plan, "postgresql", plan.ports.postgresql);
}

/** Writes the broker's configuration. */
export function brokerConfiguration(plan: Plan): string {
  const { kafka, controller } = plan.ports;
  return configuration(plan, "kafka/broker.properties", [
    `controller.quorum.voters=1@${host}:${controller}`,
    `listeners=PLAINTEXT://${host}:${kafka},CONTROLLER://${host}:${controller}`,
    `advertised.listeners=PLAINTEXT://${host}:${kafka}`,
    `log.dirs=${join(plan.directory, "kafka")}`,
  ]);
}

const common = (plan: Plan) => ({
  directory: plan.directory,
  jars: plan.programs.kafka,
  jvm: plan.jvm,
  archive: plan.archive,
  log4j: join(plan.paths.config, "log4j2.xml"),
});

/** The JMX exporter in the broker. The archive of classes was written without it, so it is left out then. */
function brokerMetrics(plan: Plan): { options?: readonly string[]; classData?: string } {
  if (!plan.monitoring) return { classData: join(archivesOf(plan), "kafka.jsa") };
  return { options: [jmxExporter(plan, plan.monitoring.brokerMetrics, "kafka")] };
}

/** The copy of an exporter's rules that belongs to one stack. */
export const exporterRules = (directory: string, jvm: "connect" | "kafka"): string =>
  join(directory, `jmx-exporter-${jvm}.yml`);

/**
 * The option with which a JVM shows its metrics on a port. The agent reads its file again when that
 * changes, so each stack has a copy in which rules can be tried.
 */
function jmxExporter(plan: Plan, port: number, jvm: "connect" | "kafka"): string {
  const file = exporterRules(plan.directory, jvm);
  copyFileSync(join(plan.paths.config, `jmx-exporter/${jvm}.yml`), file);
  return `-javaagent:${plan.programs.jmxExporter}=${host}:${port}:${file}`;
}

export function startKafka(plan: Plan): Running {
  const log = logOf(plan, "kafka");
  const command = javaCommand({
    ...common(plan),
    heap: heaps.kafka,
    ...brokerMetrics(plan),
    main: "kafka.Kafka",
    args: [brokerConfiguration(plan)],
  });
  const { ended } = launch({ command, env: process.env, log, cwd: plan.directory });
  return { component: "Kafka", log, ended };
}

export function startConnect(plan: Plan): Running {
  const log = logOf(plan, "connect");
  const { connect, kafka, metrics, postgresql } = plan.ports;
  const worker = configuration(plan, "connect/worker.properties", [
    `bootstrap.servers=${host}:${kafka}`,
    `listeners=http://${host}:${connect}`,
    `plugin.path=${plan.programs.plugins}`,
    ...(plan.worker ?? []),
  ]);
  const command = javaCommand({
    ...common(plan),
    heap: plan.jvm === "fast" ? heaps.connect : 1024,
    options: [jmxExporter(plan, metrics, "connect")],
    classData: join(archivesOf(plan), "connect.jsa"),
    main: "org.apache.kafka.connect.cli.ConnectDistributed",
    args: [worker],
  });
  const env = {
    ...process.env,
    DB_HOST: host,
    DB_PORT: String(postgresql),
    DB_PASSWORD: passwords.debezium,
  };
  const { ended } = launch({ command, env, log, cwd: plan.directory });
  return { component: "Kafka Connect", log, ended };
}
