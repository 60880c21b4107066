import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageGuards } from "../../../src/incident-lab/connect-schema.ts";
import { openPglite } from "../../../src/incident-lab/pglite-engine.ts";
import { play, rejectionOf } from "../../../src/incident-lab/replay.ts";
import { openWorld, prepare } from "../../../src/incident-lab/world.ts";
import { labs, replaysOf } from "./labs.ts";

describe.for(labs)("$id", (lab) => {
  let prepared: Blob;

  beforeAll(async () => {
    const engine = await openPglite(lab);
    await prepare(engine, lab, pageGuards);
    prepared = await engine.dump();
    await engine.close();
  }, 60_000);

  afterAll(() => {
    prepared = new Blob();
  });

  test.for(replaysOf(lab))("$id", { timeout: 60_000 }, async ({ moves, rejected }) => {
    const engine = await openPglite(lab, prepared);
    const world = await openWorld(engine, lab);
    const before = await world.look();
    expect(before.tripped, "pitfalls before the first move").toEqual([]);
    const played = await play(world, lab, moves);
    const { seen, verdict } = played.at(-1) ?? {};
    const story = JSON.stringify({ before, seen, verdict, ran: played.flatMap((p) => p.ran) }, null, 1);
    expect(rejectionOf(lab, played), story).toBe(rejected);
    await engine.close();
  });
});
