import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectorConfig } from "../stack/connector-config.ts";
import { interruptible } from "../stack/interrupted-start.ts";
import { labShell } from "../stack/lab-shell.ts";
import { nameSets } from "../stack/lab-names.ts";
import type { Paths } from "../stack/paths.ts";
import { until } from "../stack/processes.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { host, type LabVersions } from "../stack/topology.ts";
import { besideMain, bringDown, bringUp } from "../stack/up.ts";
import { connectAt } from "./connect.ts";
import { silentGap, type GapNames, type GapResult, type GapStack } from "./silent-gap.ts";

const names = nameSets.default;
const topic = `${names["topic-prefix"]}.public.orders`;

/** The connector of the scenario: as in the lessons, with one table. */
const gapNames: GapNames = {
  connector: names.connector,
  slot: names.slot,
  config: { ...connectorConfig(names, ["orders"]), "snapshot.mode": "initial" },
};

/** A running native stack, as the scenario sees it. */
function gapStackOf(paths: Paths, stack: Stack): GapStack {
  const { sql, kafkaTool } = labShell({ ...process.env, ...shellEnvironment(paths, stack) });
  const count = async () => {
    const said = await kafkaTool("kafka-get-offsets.sh", "--topic", topic).catch(() => "");
    return Number(/:0:(\d+)\s*$/.exec(said)?.[1] ?? 0);
  };
  let read = 0;
  return {
    connect: connectAt(`http://${host}:${stack.ports.connect}`),
    sql,
    count,
    records: async (from) => {
      const wanted = (await count()) - from;
      if (wanted <= 0) return [];
      const where = ["--topic", topic, "--partition", "0", "--offset", String(from)];
      const much = ["--max-messages", String(wanted), "--timeout-ms", "20000"];
      const said = await kafkaTool("kafka-console-consumer.sh", ...where, ...much);
      return said.split("\n").filter((line) => line.startsWith("{"));
    },
    log: () => {
      const lines = readFileSync(join(paths.logs, "connect.log"), "utf8").split("\n");
      const fresh = lines.slice(read);
      read = lines.length;
      return fresh;
    },
    until: (holds, seconds) => until(holds, seconds, 300),
  };
}

/** Seconds that a connector gets after it was resumed. */
const patience = 40;

/**
 * Runs the scenario on a stack of its own, which is then taken down. The caller holds its lock.
 * @param versions of the stack
 */
export function runGap(paths: Paths, versions: LabVersions): Promise<GapResult> {
  const work = async () => {
    try {
      const stack = await bringUp(paths, besideMain(80, { versions }), () => undefined);
      return await silentGap(gapStackOf(paths, stack), gapNames, patience);
    } finally {
      await bringDown(paths, 0);
    }
  };
  return interruptible(paths, work, { keep: false });
}
