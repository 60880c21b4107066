import { join } from "node:path";
import { connectRest, type ConnectRest } from "../stack/connect-rest.ts";
import type { Settings } from "../stack/connector-config.ts";
import { labShell, type LabShell } from "../stack/lab-shell.ts";
import type { LabNames } from "../stack/lab-names.ts";
import type { Plan } from "../stack/stack-components.ts";
import { until } from "../stack/processes.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { host } from "../stack/topology.ts";
import { systemTime, type TimeSource } from "./time-source.ts";
import { end, start, type Component, type Ended } from "./ended-components.ts";
import { databaseAt, type Database } from "./database.ts";
import { lookAt, seenWhenWell, type SystemState } from "./judge/state.ts";
import { recordsOfTopic } from "./judge/topic-log.ts";
import type { Random } from "./random.ts";
import type { Weather } from "./weather/weather.ts";
import type { WeatherTable } from "./weather/tables.ts";

/** A connector of a world, with what it captures. */
export interface Captured {
  readonly connector: string;
  readonly config: Settings;
  /** A world adds tables of its own before the weather begins. */
  readonly tables: WeatherTable[];
}

/** All that a world does with its stack. */
export interface Context {
  /** Changed by a world whose worker is configured otherwise. */
  plan: Plan;
  readonly names: LabNames;
  readonly random: Random;
  /** Where the primary is: writers, the operator's psql and the judge go there. */
  readonly server: { port: number };
  readonly database: Database;
  readonly connect: ConnectRest;
  /** SQL through psql as superuser, on the server of the beginning: with its commands. */
  readonly sql: LabShell["sql"];
  readonly kafkaTool: LabShell["kafkaTool"];
  readonly weather: Weather;
  readonly clock: TimeSource;
  readonly main: Captured;
  readonly second: Captured;
  /** Directory of the broker's data. */
  readonly kafka: string;
  /** How many records a topic holds. */
  readonly count: (topic: string) => number;
  readonly topicOf: (table: string) => string;
  readonly create: (connector: Captured, changes?: Settings) => Promise<void>;
  /** Waits until a connector's slot is read. */
  readonly streaming: (slot: string, seconds?: number) => Promise<void>;
  readonly end: (component: Ended, name: NodeJS.Signals) => Promise<void>;
  readonly start: (component: Component) => Promise<void>;
  /** @throws Error that says what was waited for */
  readonly wait: (
    what: string,
    holds: () => boolean | Promise<boolean>,
    seconds?: number,
  ) => Promise<void>;
  /** Says that all is well now: for a world whose build goes on with what is healthy. */
  readonly allIsWell: () => Promise<void>;
  /** How the system looked when all was well, for the last time. */
  healthy: SystemState;
  readonly look: () => Promise<SystemState>;
  /** What a world remembers between its build and its hands. */
  readonly notes: Map<string, string>;
  /** Ends what a world has begun and what is no process of the stack, when all is over. */
  readonly ends: (() => void | Promise<void>)[];
}

export interface ContextParts {
  readonly plan: Plan;
  readonly stack: Stack;
  readonly random: Random;
  readonly weather: Weather;
  readonly server: { port: number };
  readonly main: Captured;
  readonly second: Captured;
}

/** Puts together what worlds, the operator's hands and the judge share. */
export function contextOf({ plan, stack, ...parts }: ContextParts): Context {
  const { paths, names } = plan;
  const kafka = join(paths.run, "kafka");
  const connect = connectRest(`http://${host}:${stack.ports.connect}`);
  const database = databaseAt(() => parts.server.port, names.database);
  const wait: Context["wait"] = async (what, holds, seconds = 60) => {
    const asked = async () => {
      try {
        return await holds();
      } catch {
        return false;
      }
    };
    if (!(await until(asked, seconds, 100))) throw new Error(`Not within ${seconds} s: ${what}.`);
  };
  const context: Context = {
    ...parts,
    clock: systemTime,
    plan,
    names,
    kafka,
    connect,
    database,
    wait,
    ...labShell({ ...process.env, ...shellEnvironment(paths, stack) }),
    count: (topic) => recordsOfTopic(kafka, topic).length,
    topicOf: (table) => `${parts.main.config["topic.prefix"] ?? ""}.public.${table}`,
    create: async ({ connector, config }, changes = {}) => {
      await connect.call("PUT", `/${connector}/config`, { ...config, ...changes });
    },
    streaming: (slot, seconds) =>
      wait(
        `slot ${slot} is read`,
        async () =>
          (await database.value(
            `SELECT active AND confirmed_flush_lsn IS NOT NULL FROM pg_replication_slots WHERE slot_name = '${slot}'`,
          )) === "t",
        seconds,
      ),
    end: (component, name) => end(context.plan, component, name),
    start: (component) => start(context.plan, component),
    notes: new Map(),
    ends: [],
    healthy: {},
    look: () => lookAt({ database, databases: [names.database, "billing"], connect, kafka }),
    allIsWell: async () => {
      context.healthy = await context.look();
      const seen = Object.keys(context.healthy);
      const blind = seenWhenWell.find((kind) => !seen.some((name) => name.startsWith(`${kind} `)));
      if (blind) throw new Error(`The look at the healthy system shows no ${blind}.`);
    },
  };
  return context;
}

/** `offset.flush.interval.ms` of the worker. */
export function flushOf({ plan }: Pick<Context, "plan">): number {
  const line = plan.worker?.find((each) => each.startsWith("offset.flush.interval.ms="));
  return Number(line?.split("=")[1] ?? 60_000);
}
