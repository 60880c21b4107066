import { rmSync } from "node:fs";
import {
  startConnect,
  startKafka,
  startPostgresql,
  type Plan,
  type Running,
} from "./stack-components.ts";
import { dataState, freshData } from "./data.ts";
import { fetchPrograms, type Say } from "./downloads.ts";
import type { Jvm } from "./java.ts";
import { clearStagingDirectories } from "./leftovers.ts";
import { nameSets, type NameSet } from "./lab-names.ts";
import { postgresqlOwner, type Owner } from "./owner.ts";
import type { Paths } from "./paths.ts";
import { choosePorts, portsBeside, portsReleased } from "./ports.ts";
import { endAll } from "./processes.ts";
import { ready } from "./readiness.ts";
import { writeShellTools } from "./shell-tools.ts";
import { notedPorts, notePorts, readStack, writeStack, type Stack } from "./stack-file.ts";
import { checkSpace, explained, makeDirectory } from "./state-directory.ts";
import { prepareTemplates } from "./templates.ts";
import { checkTools } from "./system-tools.ts";
import { standardPorts, type LabVersions, type MonitoringPorts, type Ports } from "./topology.ts";
import { startVersions } from "./version-lines.ts";

export interface UpOptions {
  readonly nameSet: NameSet;
  readonly ports: Partial<Ports>;
  readonly jvm: Jvm;
  /** Preferred ports; the standard ones when left out. */
  readonly preferred?: Ports;
  /** Begins with pristine data instead of what the last stack left. */
  readonly fresh: boolean;
  /** When left out, those of `LAB_VERSIONS`, else those of the course. */
  readonly versions?: LabVersions;
  /** Lines of the worker's configuration that win over those of `lab/config`. */
  readonly worker?: readonly string[];
  /** What watches the stack, if anything shall. */
  readonly monitoring?: Monitoring;
}

/** Starts what watches a stack; `lab/monitoring` does, and the stack knows no more of it. */
export interface Monitoring {
  readonly preferred: MonitoringPorts;
  /** Fetches and builds what is not there yet, before anything starts. */
  readonly prepare: (paths: Paths, say: Say) => Promise<void>;
  /** Starts it once all components are ready. */
  readonly start: (plan: Plan, ports: MonitoringPorts, say: Say) => Promise<void>;
}

/** Options of the n-th stack beside the main one: pristine data, the default names, ports of its own. */
export function besideMain(n: number, changes: Partial<UpOptions> = {}): UpOptions {
  const preferred = portsBeside(n);
  return { nameSet: "default", ports: {}, preferred, jvm: "fast", fresh: true, ...changes };
}

async function timed(say: Say, plan: Plan, start: (plan: Plan) => Running): Promise<void> {
  const begun = performance.now();
  const running = start(plan);
  await ready(plan, running);
  say(`${running.component} ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

/** Starts all components side by side: Connect waits for Kafka by itself. */
async function startAll(plan: Plan, say: Say): Promise<void> {
  const starting = [startPostgresql, startKafka, startConnect].map((start) =>
    timed(say, plan, start),
  );
  await Promise.all(starting);
}

/** All that is needed to start the components of a stack, or one of them again. */
export function planOf(
  paths: Paths,
  stack: Pick<Stack, "jvm" | "nameSet" | "ports" | "programs" | "monitoring">,
  owner: Owner,
): Plan {
  const { jvm, nameSet, ports, programs, monitoring } = stack;
  const own = { paths, names: nameSets[nameSet], owner, directory: paths.run } as const;
  return { ...own, programs, ports, monitoring, jvm, archive: "read" };
}

/** Ends what runs and waits until its ports are free; then nothing of it is left. */
async function endStack(paths: Paths, grace: number): Promise<number> {
  rmSync(paths.stack, { force: true });
  const ended = await endAll(paths.run, grace);
  const held = notedPorts(paths);
  if (held) await portsReleased(held, ended > 0 ? 5 : 1);
  notePorts(paths, undefined);
  return ended;
}

/** Chooses the data: what the last stack left, when it is complete and fits. */
async function prepareData(plan: Plan, fresh: boolean, say: Say): Promise<void> {
  const templates = await prepareTemplates(plan, say);
  const found = dataState(plan.paths.run, templates);
  if (found === "other" && !fresh) {
    say(
      "beginning with fresh data: names, versions or configuration are not those of the last time",
    );
  }
  if (fresh || found !== "kept") freshData(plan, templates);
}

/** Chooses the ports of a stack, and of what watches it. @param claims takes what gives them back */
async function portsFor(
  { ports: asked, preferred, monitoring }: UpOptions,
  before: Stack | undefined,
  claims: (() => void)[],
): Promise<Pick<Stack, "ports" | "monitoring">> {
  const { ports, release } = await choosePorts(asked, before?.ports ?? preferred ?? standardPorts);
  claims.push(release);
  if (!monitoring) return { ports };
  const beside = await choosePorts<MonitoringPorts>({}, before?.monitoring ?? monitoring.preferred);
  claims.push(beside.release);
  return { ports, monitoring: beside.ports };
}

/**
 * Brings the stack up. What an earlier command left behind is ended and cleared first.
 * The caller holds the lock.
 * @returns what is up
 * @throws LabFault when something is missing, taken or does not start; nothing is left running then
 */
export async function bringUp(paths: Paths, options: UpOptions, say: Say): Promise<Stack> {
  const [missing] = checkTools(process.platform);
  if (missing) throw missing;
  makeDirectory(paths.run);
  const owner = postgresqlOwner(paths);
  const before = readStack(paths);
  await endStack(paths, options.fresh ? 0 : 20);
  clearStagingDirectories(paths.run);
  checkSpace(paths.state);
  const claims: (() => void)[] = [];
  try {
    const versions = options.versions ?? startVersions(process.env["LAB_VERSIONS"]);
    const programs = await fetchPrograms(paths, versions, say);
    await options.monitoring?.prepare(paths, say);
    const { nameSet, jvm } = options;
    const stack: Stack = {
      nameSet,
      jvm,
      versions,
      programs,
      ...(await portsFor(options, before, claims)),
    };
    const plan = { ...planOf(paths, stack, owner), worker: options.worker ?? [] };
    notePorts(paths, [
      ...Object.values({ ...stack.ports }),
      ...Object.values({ ...stack.monitoring }),
    ]);
    await prepareData(plan, options.fresh, say);
    writeShellTools(plan);
    await startAll(plan, say);
    if (stack.monitoring) await options.monitoring?.start(plan, stack.monitoring, say);
    writeStack(paths, stack);
    return stack;
  } catch (error) {
    await endStack(paths, 0);
    throw explained(error, paths.state);
  } finally {
    for (const giveBack of claims) giveBack();
  }
}

/** Fetches and prepares all that a stack begins with, so that several can then start side by side. */
export async function prepareStack(paths: Paths, options: UpOptions, say: Say): Promise<void> {
  makeDirectory(paths.run);
  const owner = postgresqlOwner(paths);
  const programs = await fetchPrograms(
    paths,
    options.versions ?? startVersions(process.env["LAB_VERSIONS"]),
    say,
  );
  const { ports, release } = await choosePorts(options.ports, options.preferred ?? standardPorts);
  try {
    await prepareTemplates(
      planOf(paths, { nameSet: options.nameSet, jvm: options.jvm, programs, ports }, owner),
      say,
    );
  } finally {
    release();
  }
}

/**
 * Takes the stack down and keeps its data. The caller holds the lock.
 * @param grace seconds for an orderly end
 * @returns how many processes there were
 */
export async function bringDown(paths: Paths, grace = 20): Promise<number> {
  const ended = await endStack(paths, grace);
  clearStagingDirectories(paths.run);
  return ended;
}
