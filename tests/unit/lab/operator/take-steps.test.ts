import { expect, test } from "vitest";
import {
  takeSteps,
  mostSteps,
  type Acted,
  type Hands,
} from "../../../../lab/operator/take-steps.ts";
import { fence, runbookOf } from "./runbook-text.ts";

const here = { platforms: ["self-managed", "connect"], postgresql: 18 };
const command = (sql: string) =>
  `${fence('sql run looks needs="none"', sql)}\n${fence("text output", "1")}`;
const runbook = runbookOf(
  `## First\n\n${command("1")}\n\n## By hand\n\nDo it.\n\n## Last\n\n${command("3")}`,
);

/** Hands that answer with these, one after the other, and note what they were asked. */
function handsOf(answers: readonly Acted[], changes: Partial<Hands> = {}) {
  const asked: string[] = [];
  const hands: Hands = {
    run: ({ anchor }) => {
      asked.push(anchor);
      return Promise.resolve(answers[asked.length - 1] ?? { kind: "go on" });
    },
    do: ({ anchor }) => {
      asked.push(anchor);
      return Promise.resolve(true);
    },
    interrupted: () => Promise.resolve(false),
    ...changes,
  };
  return { asked, hands };
}

test("steps are taken in their order, those without a command by hand; then it is done", async () => {
  const { asked, hands } = handsOf([]);
  expect(await takeSteps(runbook, hands, here)).toEqual({ kind: "done" });
  expect(asked).toEqual(["first", "by-hand", "last"]);
});

test("an answer leads to a step of the page", async () => {
  const { asked, hands } = handsOf([{ kind: "step", anchor: "last" }]);
  expect(await takeSteps(runbook, hands, here)).toEqual({ kind: "done" });
  expect(asked).toEqual(["first", "last"]);
});

/** A reader who is told at which step the page left them alone. */
const lostAt = (title: string, code: string) => ({
  kind: "lost",
  code,
  reason: expect.stringContaining(`"${title}"`) as string,
});

test.each([
  [
    { kind: "runbook", id: "slot-lost" },
    { kind: "pointer", runbook: "slot-lost" },
  ],
  [
    { kind: "stop", reason: "ask the owner" },
    { kind: "stop", reason: "ask the owner" },
  ],
  [{ kind: "unnamed" }, lostAt("First", "unnamed-output")],
  [{ kind: "step", anchor: "nowhere" }, lostAt("First", "no-step")],
] satisfies [Acted, object][])("%j ends it", async (answer, ending) => {
  const { asked, hands } = handsOf([answer]);
  expect(await takeSteps(runbook, hands, here)).toMatchObject(ending);
  expect(asked).toEqual(["first"]);
});

test("a step without a command that the world cannot do is a finding", async () => {
  const { hands } = handsOf([], { do: () => Promise.resolve(false) });
  const ending = await takeSteps(runbook, hands, here);
  expect(ending).toMatchObject(lostAt("By hand", "no-hands"));
});

/** Interrupts after a step, the first time. */
function onceAfter(where: string): Hands["interrupted"] {
  let left = 1;
  return ({ anchor }) => Promise.resolve(anchor === where && left-- > 0);
}

test("interrupted, the operator begins again at the first step", async () => {
  const { asked, hands } = handsOf([], { interrupted: onceAfter("by-hand") });
  expect(await takeSteps(runbook, hands, here)).toEqual({ kind: "done" });
  expect(asked).toEqual(["first", "by-hand", "first", "by-hand", "last"]);
});

test("after the last step nothing is interrupted", async () => {
  const { asked, hands } = handsOf([], { interrupted: onceAfter("last") });
  expect(await takeSteps(runbook, hands, here)).toEqual({ kind: "done" });
  expect(asked).toHaveLength(3);
});

test("a page that goes round in circles has no end", async () => {
  const round: Acted = { kind: "step", anchor: "first" };
  const { asked, hands } = handsOf(Array.from({ length: 200 }, () => round));
  expect(await takeSteps(runbook, hands, here)).toMatchObject({
    kind: "lost",
    code: "no-end",
    reason: expect.stringContaining(`${mostSteps} steps`) as string,
  });
  expect(asked).toHaveLength(mostSteps);
});
