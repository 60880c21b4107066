import { rmSync } from "node:fs";
import type { Plan } from "../../../lab/stack/stack-components.ts";
import { connectorConfig } from "../../../lab/stack/connector-config.ts";
import type { Environment } from "../../../lab/stack/lab-shell.ts";
import type { LabNames } from "../../../lab/stack/lab-names.ts";
import { postgresqlOwner } from "../../../lab/stack/owner.ts";
import { labPaths } from "../../../lab/stack/paths.ts";
import { endAll } from "../../../lab/stack/processes.ts";
import { shellEnvironment } from "../../../lab/stack/shell-tools.ts";
import { besideMain, bringUp, planOf } from "../../../lab/stack/up.ts";
import type { Settings } from "./connect.ts";

/**
 * Brings up a stack with pristine data; each of Vitest's workers has one of its own.
 * @returns all that is needed to start a component of it again, and the environment of its shell
 */
export async function freshPlan(): Promise<{ plan: Plan; env: Environment }> {
  const worker = Number(process.env["VITEST_POOL_ID"] ?? 1);
  const paths = labPaths(`proof-${worker}`);
  await endAll(paths.run, 0);
  rmSync(paths.run, { recursive: true, force: true });
  const stack = await bringUp(paths, besideMain(49 + worker), () => undefined);
  const plan = planOf(paths, stack, postgresqlOwner(paths));
  return { plan, env: { ...process.env, ...shellEnvironment(paths, stack) } };
}

/** The configuration with which the lessons create their connector. `null` leaves a setting out. */
export function lessonConfig(names: LabNames, changes: Settings = {}): Settings {
  const all = { ...connectorConfig(names, ["customers", "orders", "order_lines"]), ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
