import { connect } from "node:net";
import { join } from "node:path";
import type { Plan, Running } from "./stack-components.ts";
import { fault } from "./faults.ts";
import { tailOf, until } from "./processes.ts";
import { runCommand } from "./run-command.ts";
import { host, passwords, readyWithin } from "./topology.ts";

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const answer = (value: boolean) => () => {
      socket.destroy();
      resolve(value);
    };
    socket.once("connect", answer(true));
    socket.once("error", answer(false));
    socket.setTimeout(1000, answer(false));
  });
}

/** Another stack's server on this port would answer too: it must be the one of this data directory. */
async function answersQuery({ directory, ports }: Plan): Promise<boolean> {
  const query = ["psql", "-XAtc", "SHOW data_directory"];
  const server = `host=${host} port=${ports.postgresql} user=postgres`;
  const env = { ...process.env, PGPASSWORD: passwords.postgres, PGDATABASE: "postgres" };
  return runCommand([...query, server], { env, limit: 10 }).then(
    (answer) => answer.trim() === join(directory, "postgresql"),
    () => false,
  );
}

/** Whether an address answers within two seconds, with success unless it ends with `?any`. */
export async function answersAt(address: string): Promise<boolean> {
  try {
    const { ok } = await fetch(address, { signal: AbortSignal.timeout(2000) });
    return ok || address.endsWith("?any");
  } catch {
    return false;
  }
}

const checks = (plan: Plan): Record<Running["component"], () => Promise<boolean>> => ({
  PostgreSQL: async () => (await accepts(plan.ports.postgresql)) && answersQuery(plan),
  Kafka: () => accepts(plan.ports.kafka),
  // The worker answers here only after it has read its configuration topic to the end.
  "Kafka Connect": () => answersAt(`http://${host}:${plan.ports.connect}/connectors`),
});

/** A process that was started, what to call it in messages, and where it logs. */
interface Started extends Pick<Running, "log" | "ended"> {
  readonly component: string;
}

/**
 * Waits until a process that was started can be used.
 * @throws LabFault `ended-early` or `not-ready`, with the end of its log
 */
export async function readyBy(
  { component, log, ended }: Started,
  check: () => Promise<boolean>,
): Promise<void> {
  const ok = await until(async () => ended() || (await check()), readyWithin);
  if (ended()) throw fault("ended-early", { component, log, tail: tailOf(log) });
  if (!ok) throw fault("not-ready", { component, seconds: readyWithin, log, tail: tailOf(log) });
}

/**
 * Waits until a component can be used.
 * @throws LabFault `ended-early` or `not-ready`, with the end of its log
 */
export const ready = (plan: Plan, running: Running): Promise<void> =>
  readyBy(running, checks(plan)[running.component]);
