import { setTimeout as delay } from "node:timers/promises";
import {
  startConnect,
  startKafka,
  startPostgresql,
  type Plan,
  type Running,
} from "../stack/stack-components.ts";
import { processesOf, signal, until } from "../stack/processes.ts";
import { ready } from "../stack/readiness.ts";

export type Component = "postgresql" | "kafka" | "connect";

/** What can be ended: a standby as well. */
export type Ended = Component | "standby";

const signs: Record<Ended, string> = {
  postgresql: "/postgresql -p",
  standby: "/standby -p",
  kafka: " kafka.Kafka ",
  connect: "ConnectDistributed",
};

const starts: Record<Component, (plan: Plan) => Running> = {
  postgresql: startPostgresql,
  kafka: startKafka,
  connect: startConnect,
};

const running = (plan: Plan, component: Ended) =>
  processesOf(plan.directory).filter(({ command }) => command.includes(signs[component]));

/**
 * Seconds in which a component ends. A worker gives the producer of each task 30 s to close, and its
 * admin client as much: https://github.com/apache/kafka/blob/trunk/connect/runtime/src/main/java/org/apache/kafka/connect/runtime/AbstractWorkerSourceTask.java
 */
const longestEnd = 90;

/**
 * Ends one component of the stack and waits until its process is gone.
 * @param name SIGKILL for a crash, SIGTERM (SIGINT for PostgreSQL) for an orderly end
 */
export async function end(plan: Plan, component: Ended, name: NodeJS.Signals): Promise<void> {
  for (const { pid } of running(plan, component)) signal(pid, name);
  if (!(await until(() => running(plan, component).length === 0, longestEnd)))
    throw new Error(`${component} has not ended ${longestEnd} s after ${name}.`);
}

/** Holds a component for so many seconds, as a host does that hangs: its connections stay open, nothing answers. */
export async function hang(plan: Plan, component: Ended, seconds: number): Promise<void> {
  const held = running(plan, component);
  for (const { pid } of held) signal(pid, "SIGSTOP");
  await delay(seconds * 1000);
  for (const { pid } of held) signal(pid, "SIGCONT");
}

/** Starts a component again on the data it has, and waits until it is ready. */
export async function start(plan: Plan, component: Component): Promise<void> {
  await ready(plan, starts[component](plan));
}
