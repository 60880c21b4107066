import { beforeAll, describe, expect, test } from "vitest";
import { openCourse } from "../../../src/authoring/course-files.ts";
import { pageGuards } from "../../../src/incident-lab/connect-schema.ts";
import { openPglite } from "../../../src/incident-lab/pglite-engine.ts";
import { play, rejectionOf } from "../../../src/incident-lab/replay.ts";
import {
  record,
  shapeOf,
  transcriptPath,
  transcriptSchema,
} from "../../../src/incident-lab/transcript.ts";
import { openWorld, prepare } from "../../../src/incident-lab/world.ts";
import { projectRoot } from "../../e2e/support/sites.ts";
import { labs, replaysOf } from "./labs.ts";

describe.for(labs)("$id", (lab) => {
  let prepared: Blob;
  const open = async () => {
    const engine = await openPglite(lab, prepared);
    return { engine, world: await openWorld(engine, lab) };
  };

  beforeAll(async () => {
    const engine = await openPglite(lab);
    await prepare(engine, lab, pageGuards);
    prepared = await engine.dump();
    await engine.close();
  }, 60_000);

  test.for(replaysOf(lab))("$id", { timeout: 60_000 }, async ({ moves, rejected }) => {
    const { engine, world } = await open();
    const before = await world.look();
    expect(before.tripped, "pitfalls before the first move").toEqual([]);
    expect(before.reached.length, "goals reached before it").toBeLessThan(lab.goals.length);
    const played = await play(world, lab, moves);
    await engine.close();
    expect(rejectionOf(lab, played), JSON.stringify(played.at(-1), null, 1)).toBe(rejected);
  });

  test("the recorded run is what happens", { timeout: 60_000 }, async () => {
    const text = openCourse(projectRoot).read(transcriptPath(lab.id)) ?? "null";
    const recorded = transcriptSchema.parse(JSON.parse(text));
    const { engine, world } = await open();
    const { server, at } = recorded;
    const fresh = await record(world, lab, { server, at });
    await engine.close();
    expect(shapeOf(fresh)).toEqual(shapeOf(recorded));
  });
});
