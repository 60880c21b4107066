import { expect, test } from "vitest";
import { readForeignSlot } from "../../../../lab/worlds/foreign-slot.ts";

/** A slot at a position, on a server with a port, whose owner's reads move it by one. */
function slotAt(position: number) {
  const server = { port: 1, position, reads: 0, isDown: false };
  const lsn = () => `0/${server.position}`;
  const rows = (sql: string, values: readonly unknown[] = []) => {
    if (server.isDown) return Promise.reject(new Error("down"));
    if (sql.includes("pg_replication_slots")) {
      const than = Number(String(values[0]).slice(2));
      return Promise.resolve([[lsn(), server.position > than ? "t" : "f"]]);
    }
    server.reads += 1;
    server.position += 1;
    return Promise.resolve([]);
  };
  const reader = readForeignSlot(() => server.port, "logical", 1, { rows });
  const read = async () => {
    const before = server.reads;
    while (server.reads < before + 2) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { server, reader, read };
}

test("its owner's own reads are no harm", async () => {
  const { reader, read } = slotAt(5);
  await read();
  expect(await reader.end()).toBe(false);
});

test("one that stands later than where its owner left it was moved", async () => {
  const { server, reader, read } = slotAt(5);
  await read();
  const end = reader.end();
  server.position += 10;
  expect(await end).toBe(true);
});

test("one on another server is another slot", async () => {
  const { server, reader, read } = slotAt(5);
  await read();
  server.position += 10;
  server.port = 2;
  await read();
  expect(await reader.end()).toBe(false);
});

test("a server that is down says nothing", async () => {
  const { server, reader, read } = slotAt(5);
  await read();
  server.isDown = true;
  expect(await reader.end()).toBe(false);
});
