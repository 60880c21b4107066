import { constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import {
  startConnect,
  startKafka,
  startPostgresql,
  type Plan,
  type Running,
} from "./components.ts";
import { fetchPrograms, type Programs, type Say } from "./downloads.ts";
import { fault } from "./faults.ts";
import type { Jvm } from "./java.ts";
import { nameSets, type NameSet } from "./names.ts";
import { postgresqlOwner } from "./owner.ts";
import type { Paths } from "./paths.ts";
import { choosePorts, portsReleased } from "./ports.ts";
import { endAll } from "./processes.ts";
import { ready } from "./readiness.ts";
import { writeShellTools } from "./shell-tools.ts";
import { readStack, writeStack, type Stack } from "./stack-file.ts";
import { prepareTemplates } from "./templates.ts";
import { checkTools } from "./tools.ts";
import { labVersions, standardPorts, type LabVersions, type Ports } from "./topology.ts";

export interface UpOptions {
  readonly nameSet: NameSet;
  readonly ports: Partial<Ports>;
  readonly jvm: Jvm;
  /** Preferred ports; the standard ones when left out. */
  readonly preferred?: Ports;
  /** Begins with pristine data instead of what the last stack left. */
  readonly fresh: boolean;
  readonly versions?: LabVersions;
}

const neededMegabytes = 1000;

function checkSpace({ state }: Paths): void {
  const { bavail, bsize } = statfsSync(state);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < neededMegabytes) {
    throw fault("disk-full", { path: state, free, needed: neededMegabytes });
  }
}

/** Puts pristine data in place. The directories appear complete or not at all. */
function freshData(plan: Plan, templates: { postgresql: string; kafka: string }): void {
  const { run } = plan.paths;
  for (const [name, source] of Object.entries(templates)) {
    const target = join(run, name);
    const partial = `${target}.partial`;
    rmSync(target, { recursive: true, force: true });
    rmSync(partial, { recursive: true, force: true });
    cpSync(source, partial, {
      recursive: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
    });
    if (name === "postgresql") plan.owner.own(partial);
    renameSync(partial, target);
  }
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

function planFor(paths: Paths, options: UpOptions, programs: Programs, ports: Ports): Plan {
  return {
    paths,
    programs,
    ports,
    names: nameSets[options.nameSet],
    owner: postgresqlOwner(paths),
    jvm: options.jvm,
    directory: paths.run,
    archive: "read",
  };
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
  mkdirSync(paths.run, { recursive: true });
  checkSpace(paths);
  const before = readStack(paths);
  rmSync(paths.stack, { force: true });
  const ended = await endAll(paths.run, options.fresh ? 0 : 20);
  if (ended > 0 && before) await portsReleased(before.ports);

  const versions = options.versions ?? labVersions;
  const programs = await fetchPrograms(paths, versions, say);
  const preferred = before?.ports ?? options.preferred ?? standardPorts;
  const ports = await choosePorts(options.ports, preferred);
  const plan = planFor(paths, options, programs, ports);
  try {
    const templates = await prepareTemplates(plan, say);
    const kept = ["postgresql", "kafka"].every((name) => existsSync(join(paths.run, name)));
    if (options.fresh || !kept) freshData(plan, templates);
    writeShellTools(plan);
    await startAll(plan, say);
  } catch (error) {
    await endAll(paths.run, 0);
    throw error;
  }
  const { nameSet, jvm } = options;
  const stack: Stack = { nameSet, jvm, ports: plan.ports, versions, programs };
  writeStack(paths, stack);
  return stack;
}

/** Fetches and prepares all that a stack begins with, so that several can then start side by side. */
export async function prepareStack(paths: Paths, options: UpOptions, say: Say): Promise<void> {
  mkdirSync(paths.run, { recursive: true });
  const programs = await fetchPrograms(paths, options.versions ?? labVersions, say);
  const ports = await choosePorts(options.ports, options.preferred ?? standardPorts);
  await prepareTemplates(planFor(paths, options, programs, ports), say);
}

/**
 * Takes the stack down and keeps its data. The caller holds the lock.
 * @param grace seconds for an orderly end
 * @returns how many processes there were
 */
export async function bringDown(paths: Paths, grace = 20): Promise<number> {
  rmSync(paths.stack, { force: true });
  return endAll(paths.run, grace);
}
