import { createServer } from "node:net";
import { fault } from "./faults.ts";
import { claimPort } from "./port-claims.ts";
import { until } from "./processes.ts";
import { host, type MonitoringPorts, type Ports } from "./topology.ts";

/** Listens for a moment: the port when that worked, `undefined` when it is taken. 0 finds a free one. */
export function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

/**
 * Waits until ports can be listened on again: a JVM that was killed holds its ports a little longer
 * than its process is listed.
 */
export async function portsReleased(ports: readonly number[], seconds = 5): Promise<boolean> {
  return until(async () => {
    const tried = await Promise.all(ports.map(tryPort));
    return tried.every((port) => port !== undefined);
  }, seconds);
}

/** The ports of a stack that starts, claimed until its components listen. */
export interface ChosenPorts<Of> {
  readonly ports: Of;
  readonly release: () => void;
}

/**
 * Chooses a port for each component: the one asked for, else the preferred one, else any that is free.
 * @param claim holds a port against other stacks that start; see `claimPort`
 * @throws LabFault `port-taken` when one that was asked for is in use
 */
export async function choosePorts<Of extends Readonly<Record<keyof Of, number>> = Ports>(
  asked: Partial<Of>,
  preferred: Of,
  claim = claimPort,
): Promise<ChosenPorts<Of>> {
  const chosen: Partial<Record<keyof Of, number>> = {};
  const claims: (() => void)[] = [];
  const release = () => claims.splice(0).forEach((giveBack) => giveBack());
  /** Claims it first: whoever holds the claim is about to listen. */
  const take = async (component: keyof Of & string, port: number) => {
    if (Object.values(chosen).includes(port)) return false;
    const giveBack = claim(port);
    if (!giveBack) return false;
    claims.push(giveBack);
    if ((await tryPort(port)) === undefined) return false;
    chosen[component] = port;
    return true;
  };
  try {
    for (const [component, wanted] of Object.entries(asked) as [keyof Of & string, number][]) {
      if (!(await take(component, wanted)))
        throw fault("port-taken", { port: wanted, component, option: `--${component}-port` });
    }
    for (const [component, first] of Object.entries(preferred) as [keyof Of & string, number][]) {
      let taken = component in chosen || (await take(component, first));
      while (!taken) taken = await take(component, (await tryPort(0)) ?? 0);
    }
  } catch (error) {
    release();
    throw error;
  }
  return { ports: chosen as Of, release };
}

/**
 * Preferred ports of the n-th stack beside the main one: apart from each other and from the standard.
 * With n below 1100 they are also apart from what Linux gives to whoever asks for any port (32768 and
 * above).
 */
export function portsBeside(n: number): Ports {
  const base = 21_000 + n * 10;
  return {
    postgresql: base,
    kafka: base + 1,
    controller: base + 2,
    connect: base + 3,
    metrics: base + 4,
  };
}

/** The same for what watches that stack. */
export function monitoringPortsBeside(n: number): MonitoringPorts {
  const base = portsBeside(n).metrics + 1;
  return {
    brokerMetrics: base,
    postgresExporter: base + 1,
    prometheus: base + 2,
    alertmanager: base + 3,
    notifications: base + 4,
  };
}
