import { expect } from "vitest";
import { linesOf, match } from "../../lab/runner/match.ts";
import { host } from "../../lab/stack/topology.ts";
import type { Names } from "../../src/runbooks/names.ts";
import type { PlanId } from "../../src/runbooks/plans.ts";
import { exportedRunbook, type ExportedCommand } from "./world/exported-runbook.ts";
import { loseSlot } from "./world/faults.ts";
import { noFindings } from "./world/tables.ts";
import { proofSince, type World } from "./world/world.ts";

/** The runbook that a reader of this stack would export. */
function exported(id: PlanId, { names, plan }: World) {
  const { connect, kafka } = plan.ports;
  const own: Names = {
    ...names,
    "connect-url": `http://${host}:${connect}`,
    bootstrap: `${host}:${kafka}`,
  };
  return exportedRunbook(id, own);
}

/** Runs commands one after the other, each in a shell of its own; the first that fails ends it. */
async function run(world: World, commands: readonly ExportedCommand[]): Promise<string[]> {
  const said: string[] = [];
  for (const { script } of commands) {
    const { status, text } = await world.shell(script);
    expect(status, `${script}\n${text}`).toBe(0);
    said.push(text);
  }
  return said;
}

/** Commands whose answers are not those that the runbook shows, with what they said. */
function differing(commands: readonly ExportedCommand[], said: readonly string[]) {
  return commands.flatMap(({ script, answer }, index) => {
    const actual = said[index] ?? "";
    const same = answer === undefined || match(linesOf(answer), linesOf(actual));
    return same ? [] : [{ script, answer, actual }];
  });
}

/** A stopped connector's slot is lost; order 6 was made meanwhile. */
async function loseTheSlot(world: World): Promise<void> {
  await world.createConnector();
  await world.holds("cdc.public.orders", 5);
  await world.stopConnector();
  await world.sql("INSERT INTO orders (customer_id, total_cents) VALUES (2, 7700)");
  await loseSlot(world);
  await world.connect.resume(world.names.connector);
}

proofSince(17)(
  "the exported runbook for a lost slot replaces it, with the answers it shows",
  async ({ world }) => {
    await loseTheSlot(world);
    const { steps } = exported("slot-lost", world);
    const said = await run(world, steps);
    expect(differing(steps, said)).toEqual([]);
    expect(steps.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(4);
    expect(await world.streaming()).toMatchObject({ active: true, wal_status: "reserved" });
    await world.holds("cdc.public.orders", 11);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);

proofSince(17)(
  "the exported runbook for a rebuild brings its scripts and rebuilds by path B",
  async ({ world }) => {
    await loseTheSlot(world);
    const { scripts, steps } = exported("rebuild", world);
    expect(scripts).toHaveLength(2);
    await run(world, [...scripts, ...steps]);
    expect(await world.streaming()).toMatchObject({ active: true, wal_status: "reserved" });
    expect(await world.compare("orders")).toEqual(noFindings);
    const { body } = await world.connect.request("GET", `/${world.names.connector}/config`);
    expect(body).toMatchObject({ "snapshot.mode": "initial" });
  },
);

proofSince(17)(
  "the exported runbook for a lost Connect cluster leaves no gap",
  async ({ world }) => {
    await world.createConnector();
    await world.holds("cdc.public.orders", 5);
    const { scripts, steps } = exported("connect-cluster-lost", world);
    await run(world, scripts);
    const { status, text } = await world.printed("07", "VALUES (1, 8800)");
    expect(status, text).toBe(0);
    const said = await run(world, steps);
    // The last answer counts the rows of the lesson, of which there are others here.
    expect(differing(steps.slice(0, -1), said)).toEqual([]);
    await world.holds("cdc.public.orders", 6);
    expect(await world.compare("orders")).toEqual(noFindings);
  },
);
