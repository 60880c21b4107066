import { expect, test } from "vitest";
import {
  labClient,
  LabFailure,
  type LabWorker,
} from "../../../../src/practice/incident-lab/lab-client.ts";
import type { Situation } from "../../../../src/practice/incident-lab/lab-schema.ts";
import type {
  PreparedLab,
  WorkerMessage,
  Request,
  State,
} from "../../../../src/practice/incident-lab/worker-protocol.ts";

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: Request[] = [];
  let ended = false;
  const worker: LabWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request: Request) => void asked.push(request),
    terminate: () => void (ended = true),
  };
  const say = (data: WorkerMessage) => worker.onmessage?.({ data } as MessageEvent<WorkerMessage>);
  return { worker, asked, say, ended: () => ended };
}

const state = (minute: number) =>
  ({ ran: [], seen: { minute }, inTransaction: false }) as unknown as State;

test("each answer goes to the one who asked, in whatever order they come", async () => {
  const { worker, asked, say } = fakeWorker();
  const client = labClient(worker);
  const [first, second] = [client.minute(), client.run("SELECT 1")];
  expect(asked).toEqual([
    { ask: "minute", number: 1 },
    { ask: "run", sql: "SELECT 1", number: 2 },
  ]);
  say({ kind: "answer", number: 2, state: state(2) });
  say({ kind: "answer", number: 1, state: state(1) });
  expect([(await first).seen.minute, (await second).seen.minute]).toEqual([1, 2]);
});

test("a failure says whether PostgreSQL has ended", async () => {
  const { worker, say } = fakeWorker();
  const asked = labClient(worker).minute();
  say({ kind: "failure", number: 1, reason: "unreachable", crashed: true });
  await expect(asked).rejects.toEqual(new LabFailure("unreachable", true));
});

test("a worker that cannot start fails all that was asked", async () => {
  const { worker } = fakeWorker();
  const client = labClient(worker);
  const asked = [client.minute(), client.minute()];
  const event = { message: "", preventDefault: () => undefined } as unknown as ErrorEvent;
  worker.onerror?.(event);
  const results = await Promise.allSettled(asked);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(asked[0]).rejects.toThrow("The browser refused to start the worker.");
});

test("progress is reported, and the end is passed on", () => {
  const { worker, say, ended } = fakeWorker();
  const stages: string[] = [];
  const client = labClient(worker, { progress: ({ stage }) => void stages.push(stage) });
  say({ kind: "progress", progress: { stage: "download", loaded: 1, total: 2 } });
  say({ kind: "progress", progress: { stage: "start", loaded: 2, total: 2 } });
  client.end();
  expect(stages).toEqual(["download", "start"]);
  expect(ended()).toBe(true);
});

test("whoever waits for a worker that is ended is not left waiting", async () => {
  const { worker, ended } = fakeWorker();
  const client = labClient(worker);
  const asked = client.run("SELECT count(*) FROM generate_series(1, 400000000)");
  client.end();
  expect(ended()).toBe(true);
  await expect(asked).rejects.toThrow("The worker was ended.");
});

test("what a first start has prepared is handed to the next worker", () => {
  const [first, second] = [fakeWorker(), fakeWorker()];
  const prepared = { data: new Blob(["data"]) } as PreparedLab;
  let made: PreparedLab | undefined;
  labClient(first.worker, { prepared: (now) => (made = now) });
  first.say({ kind: "prepared", prepared });
  void labClient(second.worker).open({} as Situation, made);
  expect(second.asked).toEqual([{ ask: "open", lab: {}, prepared, number: 1 }]);
});
