import { describe, expect, test } from "vitest";
import { junitText } from "../../../../lab/runner/junit.ts";
import {
  areGood,
  outcomesText,
  suiteOf,
  type RunOutcome,
} from "../../../../lab/torture/outcomes.ts";
import { worlds } from "../../../../lab/worlds/registry.ts";
import { countJunit } from "../../../run-counts.ts";

const [world] = worlds;
if (!world) throw new Error("there is a world");

/** @param codes of the judge's findings; none for a run that passed */
function outcome(seed: number, ...codes: string[]): RunOutcome {
  const findings = codes.map((code) => ({ code, subject: "table <orders>", detail: "3 rows" }));
  const verdict = {
    passed: findings.length === 0,
    ending: "done",
    findings,
    lost: 0,
    announced: 0,
    steps: 3,
    seconds: 60,
    transactions: 100,
    transcript: [],
  };
  return { asked: { world: world as typeof world & object, seed }, verdict };
}
const passed = [1, 2, 3, 4].map((seed) => outcome(seed));
const command = (seed: number) =>
  `npm run lab -- follow ${world.runbook} --world ${world.name} --seed ${seed}`;

describe("what came of a torture", () => {
  test("is good when every run passed", () => {
    expect(areGood(passed)).toBe(true);
    expect(areGood([])).toBe(true);
    expect(outcomesText(passed, [])).toBe("4 passed, 0 failed.");
  });

  test("is not good when one runbook failed, with the command that repeats it", () => {
    const outcomes = [...passed, outcome(9, "rows-lost")];
    expect(areGood(outcomes)).toBe(false);
    expect(outcomesText(outcomes, [])).toBe(`4 passed, 1 failed.\n1 failed:\n  ${command(9)}`);
  });

  test("a world that could not be made is no failure of its runbook, but is named", () => {
    const outcomes = [...passed, outcome(9, "world-broken")];
    expect(areGood(outcomes)).toBe(true);
    expect(outcomesText(outcomes, [])).toContain(
      `without a verdict, because their worlds could not be made:\n  ${command(9)}`,
    );
  });

  test("a world that broke once the page had done something is a failure of its runbook", () => {
    expect(areGood([...passed, outcome(9, "broken-after-page")])).toBe(false);
  });

  test("is not good when more than one world in five could not be made", () => {
    expect(areGood([...passed.slice(1), outcome(9, "world-broken")])).toBe(false);
  });

  test("a runbook that failed in a world that broke later has failed", () => {
    expect(areGood([...passed, outcome(9, "world-broken", "rows-lost")])).toBe(false);
  });

  test("names what was not begun in time", () => {
    expect(outcomesText(passed, [{ world, seed: 7 }])).toContain(
      `1 not begun, because the time was over:\n  ${command(7)}`,
    );
  });
});

describe("the report", () => {
  const outcomes = [...passed, outcome(8, "world-broken"), outcome(9, "rows-lost")];

  test("counts a failed run; a world that could not be made has neither passed nor failed", () => {
    expect(countJunit(junitText([suiteOf(outcomes)]))).toEqual({ passed: 4, failed: 1 });
  });

  test("holds each finding and the command that repeats the run", () => {
    const text = junitText([suiteOf(outcomes)]);
    expect(text).toContain("rows-lost  table &lt;orders&gt;: 3 rows");
    expect(text).toContain(command(9));
    expect(text.match(/<skipped/g)).toHaveLength(1);
  });
});
