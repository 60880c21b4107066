import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  archivesOf,
  brokerConfiguration,
  startConnect,
  startKafka,
  startPostgresql,
  type Plan,
} from "./stack-components.ts";
import type { Say } from "./downloads.ts";
import { javaCommand } from "./java.ts";
import { moveIntoPlace, remove, stagingDirectory } from "./leftovers.ts";
import { endAll } from "./processes.ts";
import { ready } from "./readiness.ts";
import { runCommand } from "./run-command.ts";
import { toolCommand } from "./shell-tools.ts";
import { clusterId, host, passwords } from "./topology.ts";

/** Prepared data directories: a fresh stack begins with a copy of them. */
export interface Templates {
  readonly postgresql: string;
  readonly kafka: string;
}

const configFiles = ["postgresql/postgresql.conf", "postgresql/seed.sql"];

function keyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Where the prepared directories of this plan are: another content has another place. */
export function templatesOf({ paths, names, programs }: Plan): Templates {
  const files = configFiles.map((file) => readFileSync(join(paths.config, file), "utf8"));
  const inputs = [...files, programs.postgresql, names.database, names.publication];
  const broker = readFileSync(join(paths.config, "kafka/broker.properties"), "utf8");
  return {
    postgresql: join(paths.templates, `postgresql-${keyOf(inputs)}`),
    kafka: join(paths.templates, `kafka-${keyOf([broker, programs.kafka])}`),
  };
}

async function fillPostgresql(plan: Plan): Promise<void> {
  const data = join(plan.directory, "postgresql");
  const passwordFile = join(plan.directory, "superuser-password");
  writeFileSync(passwordFile, passwords.postgres);
  mkdirSync(data, { recursive: true });
  plan.owner.own(plan.directory);
  const options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--username=postgres"];
  const initdb = join(plan.programs.postgresql, "bin/initdb");
  const init = [...plan.owner.prefix, initdb, "-D", data, `--pwfile=${passwordFile}`];
  await runCommand([...init, ...options, "--no-sync"], { cwd: data });
  rmSync(passwordFile);
  cpSync(join(plan.paths.config, "postgresql/postgresql.conf"), join(data, "lab.conf"));
  const main = join(data, "postgresql.conf");
  writeFileSync(main, `${readFileSync(main, "utf8")}\ninclude 'lab.conf'\n`);
  plan.owner.own(data);
  await ready(plan, startPostgresql(plan));
  await seed(plan);
}

async function seed(plan: Plan): Promise<void> {
  const target = `host=${host} port=${plan.ports.postgresql} user=postgres dbname=postgres`;
  const file = join(plan.paths.config, "postgresql/seed.sql");
  const { database, publication } = plan.names;
  const variables = ["-v", `database=${database}`, "-v", `publication=${publication}`];
  const env = {
    ...process.env,
    PGPASSWORD: passwords.postgres,
    DB_PASSWORD: passwords.debezium,
    APP_PASSWORD: passwords.app,
  };
  const command = ["psql", "-Xq", "-v", "ON_ERROR_STOP=1", ...variables, "-f", file, target];
  await runCommand(command, { env });
}

async function fillKafka(plan: Plan): Promise<void> {
  const format = javaCommand({
    directory: plan.directory,
    jars: plan.programs.kafka,
    jvm: "fast",
    heap: 128,
    log4j: join(plan.paths.config, "log4j2.xml"),
    main: "kafka.tools.StorageTool",
    args: ["format", "-t", clusterId, "-c", brokerConfiguration(plan)],
  });
  await runCommand(format, { cwd: plan.directory });
  // Started once: Connect makes its topics, and both leave an archive of their classes for next time.
  mkdirSync(archivesOf(plan), { recursive: true });
  await ready(plan, startKafka(plan));
  await ready(plan, startConnect(plan));
  await runCommand([
    ...toolCommand(plan, "org.apache.kafka.tools.TopicCommand"),
    "--list",
    "--bootstrap-server",
    `${host}:${plan.ports.kafka}`,
  ]);
}

/** Puts the archives of a stack that has ended into their place, unless there are some already. */
function keepArchives(building: Plan): void {
  const written = archivesOf(building);
  if (!existsSync(written)) return;
  mkdirSync(building.paths.classData, { recursive: true });
  moveIntoPlace(written, archivesOf({ ...building, archive: "read" }));
}

/** Prepares one directory: filled, stopped in good order, and only then in its place. */
async function prepare(plan: Plan, part: keyof Templates, target: string): Promise<void> {
  if (existsSync(target)) return;
  const directory = stagingDirectory(plan.paths.run, part);
  remove(directory);
  mkdirSync(directory, { recursive: true });
  const building: Plan = {
    ...plan,
    directory,
    jvm: "fast",
    archive: "write",
    monitoring: undefined,
  };
  await (part === "postgresql" ? fillPostgresql(building) : fillKafka(building));
  await endAll(directory, 30);
  keepArchives(building);
  mkdirSync(plan.paths.templates, { recursive: true });
  moveIntoPlace(join(directory, part), target);
  remove(directory);
}

/** Prepares what is not prepared yet. */
export async function prepareTemplates(plan: Plan, say: Say): Promise<Templates> {
  const templates = templatesOf(plan);
  if (!existsSync(templates.postgresql)) say("preparing PostgreSQL");
  await prepare(plan, "postgresql", templates.postgresql);
  if (!existsSync(templates.kafka)) say("preparing Kafka and Connect");
  await prepare(plan, "kafka", templates.kafka);
  return templates;
}
