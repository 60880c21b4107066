import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../lab/stack/stack-components.ts";
import { endAll } from "../../lab/stack/processes.ts";
import { pageGuards } from "../../src/practice/incident-lab/connect-schema.ts";
import { type Engine, isRefusal, must, rowsOf } from "../../src/practice/incident-lab/engine.ts";
import type { Lab, Move } from "../../src/practice/incident-lab/lab-schema.ts";
import { configuration, openPglite } from "../../src/practice/incident-lab/pglite-engine.ts";
import { type Played, play, rejectionOf } from "../../src/practice/incident-lab/replay.ts";
import { openWorld, prepare } from "../../src/practice/incident-lab/world.ts";
import { labs, replaysOf } from "../unit/practice/incident-lab/labs.ts";
import { end, start } from "../../lab/worlds/ended-components.ts";
import { serverEngine } from "./support/server-engine.ts";
import { freshPlan } from "./support/stack.ts";
import { hasPostgresql } from "./support/versions.ts";

let plan: Plan;

/** What both servers must agree on after a move. Positions and sizes differ from run to run. */
const factsOf = ({ ran, seen, verdict }: Played) => ({
  answers: ran.map(({ outcome }) => (isRefusal(outcome) ? outcome.error.code : "answered")),
  slots: seen.slots.map(({ slot_name, invalidation_reason, reader }) => ({
    slot_name,
    invalidation_reason,
    reader,
  })),
  connectors: seen.connectors,
  lost: seen.lost,
  reached: seen.reached,
  verdict,
});

/** Notes each confirmation, and those of a position up to which pgoutput would have sent nothing. */
function watchConfirmations(engine: Engine) {
  const [all, unfounded]: [string[], string[]] = [[], []];
  const confirmation = /^SELECT lab\.confirm\('(\w+)', '(\S+)'\)$/;
  const run: Engine["run"] = async (statement) => {
    const [, slot, lsn] = confirmation.exec(statement) ?? [];
    if (slot !== undefined && lsn !== undefined) {
      const [connector] = await rowsOf<{ publication: string }>(
        engine,
        `SELECT config ->> 'publication.name' AS publication FROM connect.connectors
         WHERE coalesce(config ->> 'slot.name', 'debezium') = '${slot}' AND state = 'RUNNING' LIMIT 1`,
      );
      const [sent] = await rowsOf<{ messages: number }>(
        engine,
        `SELECT count(*) AS messages FROM pg_logical_slot_peek_binary_changes('${slot}', '${lsn}', NULL,
           'proto_version', '1', 'publication_names', '${connector?.publication ?? ""}', 'messages', 'true')`,
      );
      all.push(statement);
      if (!sent || sent.messages === 0) unfounded.push(statement);
    }
    return engine.run(statement);
  };
  return { engine: { ...engine, run }, confirmations: { all, unfounded } };
}

/** Starts the server with the settings of a lab, and without what another one has left. */
async function settle(lab: Lab): Promise<void> {
  const file = join(plan.directory, "postgresql/postgresql.conf");
  const { fixed, reloadable } = configuration(lab);
  const mark = "# Of an incident lab";
  const [own = ""] = readFileSync(file, "utf8").split(mark);
  writeFileSync(file, own);
  appendFileSync(file, `${mark}\n${[...fixed, ...reloadable].join("\n")}\n`);
  const engine = await serverEngine(plan, "postgres");
  for (const { gid, database } of await rowsOf<{ gid: string; database: string }>(
    engine,
    "SELECT gid, database FROM pg_prepared_xacts",
  )) {
    const inside = await serverEngine(plan, database);
    await must(inside, `ROLLBACK PREPARED '${gid}'`);
    await inside.close();
  }
  await must(engine, "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots");
  await must(engine, "DROP DATABASE IF EXISTS incident WITH (FORCE)");
  await must(engine, "ALTER SYSTEM RESET ALL");
  await must(engine, "CREATE DATABASE incident");
  await engine.close();
  await end(plan, "postgresql", "SIGINT");
  await start(plan, "postgresql");
}

async function replayOnServer(lab: Lab, moves: readonly Move[]) {
  await settle(lab);
  const { engine, confirmations } = watchConfirmations(await serverEngine(plan, "incident"));
  try {
    await prepare(engine, lab);
    return { played: await play(await openWorld(engine, lab), lab, moves), confirmations };
  } finally {
    await engine.close();
  }
}

async function replayInPage(lab: Lab, moves: readonly Move[]): Promise<Played[]> {
  const engine = await openPglite(lab);
  await prepare(engine, lab, pageGuards);
  const played = await play(await openWorld(engine, lab), lab, moves);
  await engine.close();
  return played;
}

// The page has PostgreSQL 18: there is nothing to compare on older ones.
describe.runIf(hasPostgresql(18))("the incident labs", () => {
  beforeAll(async () => {
    ({ plan } = await freshPlan());
    await end(plan, "connect", "SIGKILL");
    await end(plan, "kafka", "SIGKILL");
  });

  afterAll(() => endAll(plan.paths.run, 0));

  describe.for(labs)("$id", (lab) => {
    test.for(replaysOf(lab))(
      "$id ends on the real server as in the page",
      async ({ moves, rejected }) => {
        const inPage = await replayInPage(lab, moves);
        const { played, confirmations } = await replayOnServer(lab, moves);
        expect(rejectionOf(lab, played)).toBe(rejected);
        expect(played.map(factsOf)).toEqual(inPage.map(factsOf));
        expect(confirmations.all.length).toBeGreaterThan(0);
        expect(confirmations.unfounded, "pgoutput would have sent nothing").toEqual([]);
      },
    );
  });
});
