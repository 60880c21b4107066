import { expect, test } from "vitest";
import { matchRun } from "../../../../src/text/evidence/match-record.ts";
import { blocksOf } from "../../../../src/text/fences/blocks.ts";
import { runOfText } from "../../support/evidence.ts";
import { fencesOf } from "../../support/fences.ts";

const one = "```sql run\nSELECT 1;\n```\n";
const two = "```sql run\nSELECT 2;\n```\n";
const blocks = (text: string) => blocksOf(fencesOf(text));
const states = (text: string, run: ReturnType<typeof runOfText> | undefined) =>
  matchRun(blocks(text), run).map(({ state }) => state);

test("without a run nothing has been run", () => {
  expect(states(`${one}\n${two}`, undefined)).toEqual(["not-run", "not-run"]);
});

test("what is as it was run has run, what is not has changed", () => {
  const run = runOfText({ text: `${one}\n${two}` });
  expect(states(`${one.replace("1", "3")}\n${two}`, run)).toEqual(["changed", "ran"]);
});

test("what stands between blocks that ran one after the other was never run", () => {
  const run = runOfText({ text: two });
  expect(states(`${one}\n${two}\n${one}`, run)).toEqual(["not-run", "ran", "not-run"]);
});

test("of more blocks than there were, none is called new", () => {
  const run = runOfText({ text: one });
  expect(states(`${two}\n${two}`, run)).toEqual(["changed", "changed"]);
});

test("what failed has failed, and says how long it took", () => {
  const run = runOfText({ text: one, blocks: { 0: { status: "failed", seconds: 9 } } });
  expect(matchRun(blocks(one), run)).toMatchObject([{ state: "failed", run: { seconds: 9 } }]);
});

test("equal blocks get the values of their own turn, and a further one none", () => {
  const run = runOfText({ text: `${one}\n${one}`, values: [["first"], ["second"]] });
  const found = matchRun(blocks(`${one}\n${two}\n${one}\n${one}`), run);
  expect(found.map(({ run }) => run?.values)).toEqual([
    ["first"],
    undefined,
    ["second"],
    undefined,
  ]);
});

test("of two new blocks at the end both are new, and one at the beginning is", () => {
  const run = runOfText({ text: one });
  expect(states(`${one}\n${two}\n${two}`, run)).toEqual(["ran", "not-run", "not-run"]);
  expect(states(`${two}\n${one}`, run)).toEqual(["not-run", "ran"]);
});

test("a block where another one stood when it ran has changed, and says no time", () => {
  const run = runOfText({ text: `${one}\n${two}\n${one}` });
  const found = matchRun(blocks(`${one}\n${two.replace("2", "3")}\n${one}`), run);
  expect(found.map(({ state, run: each }) => [state, each?.seconds])).toEqual([
    ["ran", 1.25],
    ["changed", undefined],
    ["ran", 1.25],
  ]);
});
