import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Captured, Context } from "../context.ts";
import type { Hand } from "../world.ts";

/** Topics in which Connect keeps what it knows. */
export const internalTopics = ["connect-configs", "connect-offsets", "connect-status"] as const;

/** The connector's configuration, as its owners keep it. */
export const configFile = ({ plan }: Context) => join(plan.paths.run, "connector.json");

/** Keeps the configuration that is in use. */
export function keepConfig(context: Context): void {
  writeFileSync(configFile(context), JSON.stringify(context.main.config, null, 2));
}

const known = async ({ connect }: Context, { connector }: Captured) =>
  (await connect.request("GET", `/${connector}/config`)).status === 200;

/** Colleagues bring their own connector back, as they should. */
async function bringSecondBack(context: Context): Promise<void> {
  if (await known(context, context.second)) return;
  await context.create(context.second, { "snapshot.mode": "no_data" });
  await context.streaming(context.second.config["slot.name"] ?? "");
  await context.create(context.second);
}

/** Starts the worker where it is down; colleagues care for their connector. */
export const startWorkers: Hand = async (context) => {
  if (!(await answers(context))) await context.start("connect");
  await bringSecondBack(context);
};

/** Adds lines to the settings with which the worker starts the next time. */
export function configureWorker(context: Context, lines: readonly string[]): void {
  context.plan = { ...context.plan, worker: [...(context.plan.worker ?? []), ...lines] };
}

/** Whether a worker answers. */
export const answers = ({ connect }: Context) =>
  connect.request("GET", "").then(
    () => true,
    () => false,
  );

/** `snapshot.mode` gets the value of the configuration that is kept. */
export const putBack: Hand = async (context) => {
  await bringSecondBack(context);
  await context.create(context.main);
};

/** Kills the worker and deletes what Connect knew, or a part of it. */
export async function loseConnect(
  context: Context,
  topics: readonly string[] = internalTopics,
): Promise<void> {
  await context.end("connect", "SIGKILL");
  for (const topic of topics)
    await context.kafkaTool("kafka-topics.sh", "--delete", "--topic", topic);
}

/** Both connectors are created again on the slots that they had. */
export const bringBoth: Hand = async (context) => {
  for (const captured of [context.second, context.main]) {
    await context.create(captured, { "snapshot.mode": "no_data" });
    await context.streaming(captured.config["slot.name"] ?? "");
    await context.create(captured);
  }
};
