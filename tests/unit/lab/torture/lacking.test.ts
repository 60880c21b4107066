import { describe, expect, test } from "vitest";
import { drawnOf, runTitle } from "../../../../lab/torture/one-run.ts";
import { lackingOf } from "../../../../lab/torture/lacking.ts";
import { noResults, runOf, withRun, type TortureResults } from "../../../../lab/torture/results.ts";
import { worlds } from "../../../../lab/worlds/registry.ts";
import type { Asked } from "../../../../lab/torture/one-run.ts";
import type { RunVerdict } from "../../../../lab/worlds/run-world.ts";

const own = worlds.filter(({ runbook }) => runbook === "slot-lost");
const verdict = (passed: boolean): RunVerdict => ({
  passed,
  ending: "done",
  findings: [],
  lost: 0,
  announced: 0,
  transactions: 1,
  seconds: 1,
  steps: 1,
  transcript: [],
});
const recorded = (asked: readonly Asked[], { passed = true, hash = "now" } = {}): TortureResults =>
  asked.reduce(
    (results, each) =>
      withRun(
        results,
        each.world,
        hash,
        runOf(each.seed, drawnOf(each), verdict(passed), new Date(0)),
      ),
    noResults,
  );
const all = lackingOf(own, noResults, "now");

describe("what a record lacks", () => {
  test("is, of an empty one, each world, ten runs, and every version", () => {
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(new Set(all.map(({ world }) => world.name)).size).toBe(own.length);
    const lines = (of: (asked: Asked) => string) =>
      [...new Set(all.map((asked) => of(asked).split(".").slice(0, 2).join(".")))].sort();
    expect(
      lines((asked) => drawnOf(asked).versions.postgresql).map((line) => line.split(".")[0]),
    ).toEqual(["13", "14", "15", "16", "17", "18"]);
    expect(lines((asked) => drawnOf(asked).versions.kafka)).toEqual(["3.7", "3.9", "4.0", "4.3"]);
  });

  test("is nothing once all of that has passed", () => {
    expect(lackingOf(own, recorded(all), "now")).toEqual([]);
  });

  test("is never what has passed, and fills what has up to ten", () => {
    const half = all.slice(0, 5);
    const lacking = lackingOf(own, recorded(half), "now");
    expect(lacking.filter((each) => half.some((one) => runTitle(one) === runTitle(each)))).toEqual(
      [],
    );
    expect(half.length + lacking.length).toBeGreaterThanOrEqual(10);
  });

  test("is what has failed, and everything when the steps have changed", () => {
    expect(lackingOf(own, recorded(all, { passed: false }), "now")).toEqual(all);
    expect(lackingOf(own, recorded(all, { hash: "before" }), "now")).toEqual(all);
  });

  test("is a world that is missing, also when there are ten runs", () => {
    const [missing] = own;
    const rest = all.filter(({ world }) => world !== missing);
    const more = rest.map(({ world, seed }) => ({ world, seed: seed + 20 }));
    const lacking = lackingOf(own, recorded([...rest, ...more]), "now");
    expect(lacking.map(({ world }) => world)).toContain(missing);
    expect(lacking.every(({ world }) => world === missing)).toBe(true);
  });
});
