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
  skipped: 0,
  past: [],
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
  const once = reduce(reduce(ready, { kind: "asked", what: "run" }), {
    kind: "ran",
    state: state({}, ran),
  });
  const twice = reduce(once, { kind: "ran", state: state({ minute: 3 }, ran) });
  expect(once).toMatchObject({ busy: false, notice: "CHECKPOINT." });
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

test("a run is announced: rows, tag or error, what was not run, and goals that are new", () => {
  const rows = { columns: ["a"], rows: [["1"], ["2"]], command: "SELECT 2" };
  const error = { error: { message: 'relation "x" does not exist', code: "42P01" } };
  const ran = [
    { statement: "SELECT a FROM t", outcome: rows },
    { statement: "SELECT * FROM x", outcome: error },
  ];
  const failed = { ...state({}, ran), skipped: 2 };
  expect(reduce(ready, { kind: "ran", state: failed }).notice).toBe(
    '2 answers: 2 rows; ERROR: relation "x" does not exist. The 2 statements after the error were not run.',
  );
  const one = [{ statement: "SELECT a FROM t", outcome: { ...rows, more: 7 } }];
  const goals = [...lab.goals, { id: "second", text: "The second goal.", sql: "SELECT false" }];
  const open: LabSession = { ...ready, lab: { ...lab, goals } };
  const after = reduce(open, { kind: "ran", state: state({ reached: ["second"] }, one) });
  expect(after.notice).toBe("9 rows, of which 7 are not shown. Goal reached: The second goal.");
  const again = reduce(after, { kind: "ran", state: state({ reached: ["second"] }, one) });
  expect(again.notice).toBe("9 rows, of which 7 are not shown.");
  const lost = reduce(after, { kind: "passed", state: state() });
  expect(lost.notice).toBe("Goal open again: The second goal.");
});

test("what takes long is announced, and minutes that are asked for meanwhile are counted", () => {
  const running = reduce(ready, { kind: "asked", what: "run" });
  expect(reduce(running, { kind: "slow" }).notice).toBe(
    "PostgreSQL is still running. The button Stop ends it.",
  );
  const asked = reduce(running, { kind: "asked", what: "minute" });
  expect(asked).toMatchObject({ busy: true, passing: 1 });
  expect(reduce(asked, { kind: "passed", state: state() })).toMatchObject({
    busy: true,
    passing: 0,
  });
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
  const starting = reduce(after, { kind: "restarting", why: "" });
  expect(starting).toMatchObject({ phase: "starting", notice: "The lab begins anew." });
  expect(starting.history).toEqual(after.history);
  expect(reduce(starting, { kind: "started", state: state() })).toEqual({
    ...ready,
    notice: "The lab is as it was.",
  });
});

test("a worker that was ended leaves nothing that is waited for", () => {
  const busy = ["run", "minute"] as const;
  const asked = busy.reduce((now, what) => reduce(now, { kind: "asked", what }), ready);
  expect(reduce(asked, { kind: "restarting", why: "" })).toMatchObject({ busy: false, passing: 0 });
});

test("the minutes before the arrival stay with the lab", () => {
  const past = [{ minute: 0, slots: [], wal: 1, limit: null }];
  const started = reduce(begin(lab), { kind: "started", state: { ...state(), past } });
  expect(reduce(started, { kind: "passed", state: state() }).past).toEqual(past);
});

test("why PostgreSQL was started anew is shown until something is run again", () => {
  const crashed = reduce(ready, { kind: "restarting", why: "It has ended." });
  expect(crashed).toMatchObject({ phase: "starting", crash: "It has ended." });
  const again = reduce(crashed, { kind: "started", state: state() });
  expect(again).toMatchObject({ phase: "ready", crash: "It has ended." });
  expect(reduce(again, { kind: "ran", state: state() }).crash).toBe("");
});

test("a lab that cannot start says why", () => {
  const after = reduce(begin(lab), { kind: "failed", reason: "No file." });
  expect(after).toMatchObject({ phase: "failed", failure: "No file." });
});

test("only the last looks are kept", () => {
  let session = ready;
  for (let minute = 3; minute < 480; minute++)
    session = reduce(session, { kind: "passed", state: state({ minute }) });
  expect(session.history).toHaveLength(400);
  expect(session.history.at(-1)?.minute).toBe(479);
});
