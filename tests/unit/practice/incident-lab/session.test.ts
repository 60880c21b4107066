import { expect, test } from "vitest";
import type { Observation } from "../../../../src/practice/incident-lab/observation.ts";
import {
  begin,
  isDown,
  reduce,
  type LabSession,
} from "../../../../src/practice/incident-lab/panel/lab-session.ts";
import { parseLab } from "../../../../src/practice/incident-lab/parse-lab.ts";
import type { State } from "../../../../src/practice/incident-lab/worker-protocol.ts";
import { goodLab, labFile } from "../../support/labs.ts";

const { value } = parseLab(labFile, goodLab);
if (!value) throw new Error("The small lab is not usable.");
const { lab } = value;

const state = (seen: Partial<Observation> = {}, ran: State["ran"] = []): State => ({
  ran,
  inTransaction: false,
  seen: {
    minute: 2,
    slots: [],
    wal: 0,
    limit: null,
    connectors: [],
    lost: [],
    reached: [],
    tripped: [],
    ...seen,
  },
});
const ready: LabSession = reduce(begin(lab), { kind: "started", state: state() });
const answer = { columns: [], rows: [], command: "CHECKPOINT" };

test("the panel is ready after its first look, and time waits for the first statement", () => {
  expect(ready).toMatchObject({ phase: "ready", time: "waits", notice: "The lab is ready." });
  expect(ready.history).toHaveLength(1);
});

test("answers are numbered, and the newest stands first", () => {
  const ran = [{ statement: "CHECKPOINT", outcome: answer }];
  const once = reduce(reduce(ready, { kind: "asked" }), { kind: "ran", state: state({}, ran) });
  const twice = reduce(once, { kind: "ran", state: state({ minute: 3 }, ran) });
  expect(once).toMatchObject({ busy: false, notice: "PostgreSQL has answered." });
  expect(twice.entries.map(({ number, minute }) => [number, minute])).toEqual([
    [2, 3],
    [1, 2],
  ]);
});

test("time begins with the first statement, and stays as the learner wants it", () => {
  const ran = reduce(ready, { kind: "ran", state: state() });
  expect(ran.time).toBe("runs");
  const stopped = reduce(ran, { kind: "clock", runs: false });
  expect(reduce(stopped, { kind: "ran", state: state() }).time).toBe("stands");
});

test("with a full disk PostgreSQL is down", () => {
  const after = reduce(ready, { kind: "passed", state: state({ tripped: ["disk-full"] }) });
  expect(isDown(after)).toBe(true);
});

test("an error is announced", () => {
  const ran = [{ statement: "SELECTED", outcome: { error: { message: "syntax", code: "42601" } } }];
  const after = reduce(ready, { kind: "ran", state: state({}, ran) });
  expect(after.notice).toBe("PostgreSQL answered with an error.");
});

test("a solved lab is announced, and its time stands still", () => {
  const after = reduce(ready, { kind: "passed", state: state({ reached: ["quiet"] }) });
  expect(after).toMatchObject({
    time: "stands",
    notice: "All goals are reached. The lab is solved.",
  });
});

test("a final mistake is announced once, and time stands still", () => {
  const after = reduce(ready, { kind: "passed", state: state({ tripped: ["too-loud"] }) });
  expect(after.notice).toBe("A mistake that cannot be undone. Reset the lab to try again.");
  expect(after.time).toBe("stands");
  expect(isDown(after)).toBe(false);
});

test("a reset forgets everything but the lab", () => {
  const after = reduce(ready, { kind: "passed", state: state({ tripped: ["too-loud"] }) });
  expect(reduce(after, { kind: "reset", state: state() })).toEqual({
    ...ready,
    notice: "The lab is as it was.",
  });
});

test("why PostgreSQL was started anew is shown until something is run again", () => {
  const crashed = reduce(ready, { kind: "starting", notice: "It has ended." });
  expect(crashed).toMatchObject({ phase: "starting", crash: "It has ended.", entries: [] });
  const again = reduce(crashed, { kind: "started", state: state() });
  expect(again).toMatchObject({ phase: "ready", crash: "It has ended." });
  expect(reduce(again, { kind: "ran", state: state() }).crash).toBe("");
});

test("a lab that cannot start says why", () => {
  const after = reduce(begin(lab), { kind: "failed", reason: "No file." });
  expect(after).toMatchObject({ phase: "failed", failure: "No file." });
});

test("only the last sixty looks are kept", () => {
  let session = ready;
  for (let minute = 3; minute < 80; minute++)
    session = reduce(session, { kind: "passed", state: state({ minute }) });
  expect(session.history).toHaveLength(60);
  expect(session.history.at(-1)?.minute).toBe(79);
});
