import { beforeAll, expect, test } from "vitest";
import { recordLab } from "../../src/authoring/record-lab.ts";
import { checkReplay, waysOf } from "../../src/practice/incident-lab/check-replay.ts";
import { parseLab, type PlacedLab } from "../../src/practice/incident-lab/parse-lab.ts";
import { openPglite } from "../../src/practice/incident-lab/pglite-engine.ts";
import { play } from "../../src/practice/incident-lab/replay.ts";
import { tryLab } from "../../src/practice/incident-lab/try-lab.ts";
import { openWorld } from "../../src/practice/incident-lab/world.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { playableLab, playedLabMistakes } from "../unit/problems/mistakes/played-lab.ts";
import { expectKeptReport } from "../unit/problems/mistakes/report-file.ts";
import { labFile } from "../unit/support/labs.ts";
import { emptyDatabase } from "../unit/practice/incident-lab/empty-database.ts";
import { reportOf } from "../unit/practice/incident-lab/labs.ts";

let empty: Blob;

beforeAll(async () => {
  empty = await emptyDatabase();
}, 60_000);

function placed(text: string): PlacedLab {
  const { value, problems } = parseLab(labFile, text);
  if (!value) throw new Error(reportOf(problems, () => text));
  return value;
}

/** What the wrong solutions of a lab say, each played in a fresh world. */
async function replayWrong(lab: PlacedLab): Promise<Problem[]> {
  const { prepared } = await tryLab(lab, empty);
  const problems: Problem[] = [];
  for (const way of waysOf(lab).slice(1)) {
    const engine = await openPglite(lab.lab, prepared);
    const world = await openWorld(engine, lab.lab);
    problems.push(...checkReplay(lab, way, await play(world, lab.lab, way.moves)));
    await engine.close();
  }
  return problems;
}

async function problemsOf(lab: PlacedLab): Promise<readonly Problem[]> {
  const recording = await recordLab(lab, "2026-01-31", empty);
  return "problems" in recording ? recording.problems : replayWrong(lab);
}

test("a lab that works is recorded", { timeout: 60_000 }, async () => {
  expect(await recordLab(placed(playableLab), "2026-01-31")).toMatchObject({
    transcript: {
      at: "2026-01-31",
      arrived: "Minute 2: pg_wal 16 MB; 0 of 1 goals",
      steps: [
        {
          sql: "INSERT INTO orders VALUES (1)",
          said: ["INSERT 0 1"],
          seen: "Minute 2: pg_wal 16 MB; 1 of 1 goals",
        },
      ],
    },
  });
});

test("its wrong solutions are refused for their reasons", { timeout: 60_000 }, async () => {
  expect(await replayWrong(placed(playableLab))).toEqual([]);
});

test.for(playedLabMistakes)("$code: $what", { timeout: 60_000 }, async (mistake) => {
  const text = mistake.files[labFile] ?? "";
  const found = reportOf(await problemsOf(placed(text)), () => text);
  await expectKeptReport(mistake, found.split("\n"));
});
