import { expect } from "vitest";
import { proof } from "./support/world.ts";

proof("tasks.max=4 gives one task, and neither REST nor the log says so", async ({ world }) => {
  const { connect, names } = world;
  await world.createConnector();
  const before = world.log("connect").length;
  const { status, text } = await world.printed("06", "Helpers", '{"tasks.max": "4"}');
  expect(status, text).toBe(0);
  expect(text).toContain('{\n  "tasks.max": "4"\n}\n[{"id":0,"state":"RUNNING"}]');
  expect((await connect.status(names.connector)).tasks).toEqual(["RUNNING"]);
  const warnings =
    world
      .log("connect")
      .slice(before)
      .match(/ (WARN|ERROR) .*/g) ?? [];
  expect(warnings.filter((line) => /tasks?\.max|single task/.test(line))).toEqual([]);
});

proof(
  "a queue that is no larger than the batch is refused, and nothing changes",
  async ({ world }) => {
    const { connect, names } = world;
    await world.createConnector();
    const request = (queue: string, batch: string) =>
      connect.request("PATCH", `/${names.connector}/config`, {
        "max.queue.size": queue,
        "max.batch.size": batch,
      });
    for (const [queue, batch] of [
      ["1024", "2048"],
      ["2048", "2048"],
    ] as const) {
      const { status, message } = await request(queue, batch);
      expect(status).toBe(400);
      expect(message).toContain(
        "The 'max.queue.size' value is invalid: Must be larger than the maximum batch size",
      );
    }
    const { body } = await connect.request("GET", `/${names.connector}/config`);
    expect(body).not.toHaveProperty(["max.queue.size"]);
    expect((await request("2049", "2048")).status).toBe(200);
  },
);
