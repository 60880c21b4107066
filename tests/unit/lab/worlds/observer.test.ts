import { expect, test, vi } from "vitest";
import { observeSlots } from "../../../../lab/worlds/judge/observer.ts";

/** A server whose slots a test changes, and that counts how often it is asked. */
function serverWith(...slots: string[]) {
  const server = { slots, asked: 0, down: false };
  const rows = (sql: string) => {
    if (!/ FROM pg_replication_slots WHERE NOT temporary$/.test(sql)) throw new Error(sql);
    server.asked += 1;
    return server.down
      ? Promise.reject(new Error("down"))
      : Promise.resolve(server.slots.map((name) => [name]));
  };
  return { server, observer: observeSlots({ rows }) };
}

test("a slot that was dropped and made again is seen", async () => {
  const { server, observer } = serverWith("kept", "dropped");
  await vi.waitFor(() => expect(server.asked).toBe(1));
  server.slots = ["kept"];
  await vi.waitFor(() => expect(server.asked).toBe(2));
  server.slots = ["kept", "dropped"];
  expect(await observer.end()).toEqual(["dropped"]);
});

test("so is one that was dropped right before the end", async () => {
  const { server, observer } = serverWith("kept", "dropped");
  await vi.waitFor(() => expect(server.asked).toBe(1));
  server.slots = ["kept"];
  expect(await observer.end()).toEqual(["dropped"]);
});

test("a server that is down has not lost its slots", async () => {
  const { server, observer } = serverWith("kept");
  await vi.waitFor(() => expect(server.asked).toBe(1));
  server.down = true;
  expect(await observer.end()).toEqual([]);
});
