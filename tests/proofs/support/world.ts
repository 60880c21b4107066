import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import type { Plan } from "../../../lab/stack/stack-components.ts";
import type { Environment } from "../../../lab/stack/lab-shell.ts";
import type { LabNames } from "../../../lab/stack/lab-names.ts";
import { endAll } from "../../../lab/stack/processes.ts";
import { host } from "../../../lab/stack/topology.ts";
import { end, start, type Component } from "../../../lab/worlds/ended-components.ts";
import { connectors, type Connect, type Settings, type Status } from "./connect.ts";
import { lessonCommand, runAsPrinted, type LessonNumber, type Said } from "./lesson.ts";
import { postgresql, type Postgresql, type Slot } from "./postgresql.ts";
import { freshPlan, lessonConfig } from "./stack.ts";
import { kafkaTopics, type Topics } from "./topics.ts";
import { compareTable, type Findings } from "./tables.ts";
import { hasPostgresql } from "./versions.ts";
import { eventually } from "./wait.ts";

/** A fresh stack, and all that a proof does with it. */
export interface World extends Omit<Postgresql, "slot">, Topics {
  /** The row of a slot; the lessons' slot when no name is given. */
  readonly slot: (name?: string) => Promise<Slot | undefined>;
  readonly plan: Plan;
  readonly names: LabNames;
  readonly directory: string;
  readonly env: Environment;
  readonly connect: Connect;
  /** The configuration with which the lessons create their connector, with changes. */
  readonly config: (changes?: Settings) => Settings;
  /** Creates the lessons' connector and waits until its slot streams. */
  readonly createConnector: (changes?: Settings) => Promise<void>;
  /** Stops the lessons' connector and waits until its slot has no reader. */
  readonly stopConnector: () => Promise<void>;
  /** Waits until the lessons' connector has a failed task whose trace holds this text. */
  readonly failed: (text: string, limit?: number) => Promise<void>;
  readonly streaming: (slot?: string, limit?: number) => Promise<Slot>;
  readonly inactive: (slot?: string) => Promise<Slot>;
  /** Waits until a topic holds so many records. */
  readonly holds: (topic: string, count: number, limit?: number) => Promise<void>;
  /** Compares a captured table with its topic. */
  readonly compare: (table: string, topic?: string) => Promise<Findings>;
  readonly log: (component: Component) => string;
  readonly logged: (component: Component, text: string | RegExp, limit?: number) => Promise<string>;
  readonly end: (component: Component, name: NodeJS.Signals) => Promise<void>;
  readonly start: (component: Component) => Promise<void>;
  /** Runs commands of a lesson in one shell, each found by its title or by a text in it. */
  readonly printed: (lesson: LessonNumber, ...titlesOrTexts: readonly string[]) => Promise<Said>;
  /** Runs shell commands of the proof in the lab shell. */
  readonly shell: (commands: string) => Promise<Said>;
}

async function openWorld(): Promise<World> {
  const { plan, env } = await freshPlan();
  const { names, ports, paths } = plan;
  const urls = { connect: `http://${host}:${ports.connect}`, kafka: `${host}:${ports.kafka}` };
  const [database, connect] = [postgresql(env), connectors(urls.connect)];
  const topics = kafkaTopics(env, join(paths.run, "kafka"));
  const directory = join(paths.run, "shell");
  mkdirSync(directory);
  const values = { ...names, "connect-url": urls.connect, bootstrap: urls.kafka };
  const log = (component: Component) => readFileSync(join(paths.logs, `${component}.log`), "utf8");
  const slotIs = (name: string, what: string, right: (slot: Slot) => boolean, limit?: number) =>
    eventually(
      `slot ${name} ${what}`,
      () => database.slot(name),
      (slot) => slot !== undefined && right(slot),
      limit,
    ) as Promise<Slot>;
  const streaming: World["streaming"] = (slot = names.slot, limit) =>
    slotIs(slot, "active", (row) => row.active && row.confirmed_flush_lsn !== null, limit);
  const inactive = (slot = names.slot) => slotIs(slot, "inactive", (row) => !row.active);
  const shell = (commands: string) => runAsPrinted(commands, values, { env, cwd: directory });
  return {
    ...database,
    ...topics,
    plan,
    names,
    directory,
    env,
    connect,
    log,
    streaming,
    shell,
    config: (changes) => lessonConfig(names, changes),
    createConnector: async (changes) => {
      await connect.create(names.connector, lessonConfig(names, changes));
      await streaming();
    },
    slot: (name = names.slot) => database.slot(name),
    inactive,
    stopConnector: async () => {
      await connect.stop(names.connector);
      await inactive();
    },
    failed: async (text, limit) => {
      const right = ({ tasks, trace }: Status) => tasks.join() === "FAILED" && trace.includes(text);
      await eventually(
        `FAILED with "${text}"`,
        () => connect.status(names.connector),
        right,
        limit,
      );
    },
    holds: async (topic, count, limit) => {
      const right = (found: number) => found >= count;
      await eventually(
        `${count} records in ${topic}`,
        () => Promise.resolve(topics.written(topic)),
        right,
        limit,
      );
    },
    compare: (table, topic = `${names["topic-prefix"]}.public.${table}`) =>
      compareTable(database, topics, { table, topic }),
    logged: (component, text, limit) =>
      eventually(
        `"${String(text)}" in the log of ${component}`,
        () => {
          const found =
            typeof text === "string"
              ? log(component).includes(text)
              : text.exec(log(component))?.[0];
          return Promise.resolve(found === true ? String(text) : found || undefined);
        },
        (found) => found !== undefined,
        limit,
      ) as Promise<string>,
    end: (component, name) => end(plan, component, name),
    start: (component) => start(plan, component),
    printed: (lesson, ...titlesOrTexts) =>
      shell(titlesOrTexts.map((text) => lessonCommand(lesson, text)).join("\n")),
  };
}

/** A test with a stack of its own, fresh when it begins and ended with it. */
export const proof = test.extend<{ world: World }>({
  world: async ({ task }, use) => {
    const world = await openWorld();
    const { run, logs, state } = world.plan.paths;
    try {
      await use(world);
    } finally {
      await endAll(run, 0);
      // The next proof begins with an empty directory: its logs are kept for whoever looks for a reason.
      const kept = join(state, "proofs", task.name.replaceAll(/[^A-Za-z0-9]+/g, "-"));
      cpSync(logs, kept, { recursive: true, force: true });
    }
  },
});

/** A proof of something that came with this version of PostgreSQL; it is skipped on older ones. */
export const proofSince = (version: number) => proof.skipIf(!hasPostgresql(version));
