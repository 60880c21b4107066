import { beforeAll, describe, expect, test } from "vitest";
import { openCourse } from "../../src/authoring/course-files.ts";
import { checkReplay, waysOf } from "../../src/practice/incident-lab/check-replay.ts";
import { openPglite } from "../../src/practice/incident-lab/pglite-engine.ts";
import { play } from "../../src/practice/incident-lab/replay.ts";
import {
  shapeOf,
  transcriptOf,
  transcriptPath,
  transcriptSchema,
} from "../../src/practice/incident-lab/transcript.ts";
import { tryLab } from "../../src/practice/incident-lab/try-lab.ts";
import { openWorld } from "../../src/practice/incident-lab/world.ts";
import { projectRoot } from "../e2e/support/sites.ts";
import { emptyDatabase } from "../unit/practice/incident-lab/empty-database.ts";
import { placedLabs, reportOf } from "../unit/practice/incident-lab/labs.ts";

let empty: Blob;

beforeAll(async () => {
  empty = await emptyDatabase();
}, 60_000);

describe.for(placedLabs)("$lab.id", (placed) => {
  const { lab } = placed;
  const [solution, ...wrong] = waysOf(placed);
  let prepared: Blob | undefined;
  const open = async () => {
    const engine = await openPglite(lab, prepared);
    return { engine, world: await openWorld(engine, lab) };
  };

  beforeAll(async () => {
    const tried = await tryLab(placed, empty);
    ({ prepared } = tried);
    expect(reportOf(tried.problems), "what the lab says of itself").toBe("");
  }, 60_000);

  test(
    "the solution solves it, and the recorded run is what happens",
    {
      timeout: 60_000,
    },
    async () => {
      const { engine, world } = await open();
      const arrived = await world.look();
      const played = await play(world, lab, solution.moves);
      await engine.close();
      expect(reportOf(checkReplay(placed, solution, played))).toBe("");

      const text = openCourse(projectRoot).read(transcriptPath(lab.id)) ?? "null";
      const recorded = transcriptSchema.parse(JSON.parse(text));
      expect(shapeOf(transcriptOf(lab, arrived, played, recorded))).toEqual(shapeOf(recorded));
    },
  );

  test.for(wrong)("$id is refused for its reason", { timeout: 60_000 }, async (way) => {
    const { engine, world } = await open();
    const played = await play(world, lab, way.moves);
    await engine.close();
    expect(reportOf(checkReplay(placed, way, played))).toBe("");
  });
});
