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

/** The worker answers here only after it has read its configuration topic to the end. */
async function answersRest(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2000);
    return (await fetch(`http://${host}:${port}/connectors`, { signal })).ok;
  } catch {
    return false;
  }
}

const checks = (plan: Plan): Record<Running["component"], () => Promise<boolean>> => ({
  PostgreSQL: async () => (await accepts(plan.ports.postgresql)) && answersQuery(plan),
  Kafka: () => accepts(plan.ports.kafka),
  "Kafka Connect": () => answersRest(plan.ports.connect),
});

/**
 * Waits until a component can be used.
 * @throws LabFault `ended-early` or `not-ready`, with the end of its log
 */
export async function ready(plan: Plan, running: Running): Promise<void> {
  const { component, log, ended } = running;
  const check = checks(plan)[component];
  const ok = await until(async () => ended() || (await check()), readyWithin);
  if (ended()) throw fault("ended-early", { component, log, tail: tailOf(log) });
  if (!ok) throw fault("not-ready", { component, seconds: readyWithin, log, tail: tailOf(log) });
}
