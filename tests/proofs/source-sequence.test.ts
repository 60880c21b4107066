import { expect } from "vitest";
import { session } from "./support/session.ts";
import type { Event } from "./support/topics.ts";
import { proof, type World } from "./support/world.ts";

/** `source.sequence` as the pair of numbers that it holds. */
function pairOf({ source }: Event): [bigint, bigint] {
  const [commit, row] = JSON.parse(String(source?.["sequence"])) as (string | null)[];
  return [BigInt(commit ?? 0), BigInt(row ?? 0)];
}

const isSmaller = ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) =>
  a < c || (a === c && b < d);

/** Opens a session that runs these statements and then sleeps; the number of seconds is its name. */
async function sleeper(world: World, seconds: number, statements: string) {
  const query = `SELECT pg_sleep(${seconds})`;
  const said = world.shell(`psql -qX ${statements} -c "${query}"`);
  await session(world, `a session in ${query}`, `query = '${query}'`);
  return async () => {
    await world.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query = '${query}'`);
    await said;
  };
}

const writes = `-c BEGIN -c "SELECT pg_current_xact_id()"`;

proof(
  "a transaction that is open during a snapshot comes with a smaller pair",
  async ({ world }) => {
    const topic = "cdc.public.orders";
    const release = await sleeper(world, 601, `-c "SELECT pg_advisory_lock(1)"`);
    const endOldest = await sleeper(world, 602, writes);
    await world.connect.create(world.names.connector, world.config());
    const waits = () =>
      session(world, "a slot whose creation waits", "wait_event = 'transactionid'");
    await waits();
    const endSecond = await sleeper(world, 603, writes);
    await endOldest();
    await world.logged("postgresql", "found initial consistent point");
    await waits();
    const update = "UPDATE orders SET status = 'paid' WHERE id = 1";
    const pays = world.shell(
      `psql -qX -c BEGIN -c "${update}" -c "SELECT pg_advisory_xact_lock(1)" -c COMMIT`,
    );
    await session(world, "an update that is not committed", "wait_event = 'advisory'");
    await endSecond();
    await world.streaming();
    await world.holds(topic, 5);
    await release();
    await pays;
    await world.holds(topic, 6);
    const events = await world.events(topic);
    const [streamed] = events.slice(-1);
    const [read] = events.filter(({ after }) => after?.["id"] === 1);
    if (!read || !streamed) throw new Error("order 1 is not in its topic twice");
    expect([read.op, streamed.op, streamed.after?.["status"]]).toEqual(["r", "u", "paid"]);
    expect(isSmaller(pairOf(streamed), pairOf(read))).toBe(true);
  },
);

proof(
  "without a key the LSN tells rows of one COPY apart as little as a repeat",
  async ({ world }) => {
    const topic = "cdc.public.notes";
    await world.sql(`CREATE TABLE notes (note text); ALTER TABLE notes REPLICA IDENTITY FULL;
    GRANT SELECT ON notes TO debezium; ALTER PUBLICATION ${world.names.publication} ADD TABLE notes`);
    await world.createConnector({ "table.include.list": "public.notes" });
    const { status, text } = await world.shell(
      `printf 'same\\nsame\\n' | psql -qX -c "COPY notes FROM STDIN"
psql -qX -c "INSERT INTO notes VALUES ('same'), ('same')"`,
    );
    expect(status, text).toBe(0);
    await world.holds(topic, 4);
    const identities = (await world.events(topic)).map(({ key, source }) =>
      JSON.stringify([key, source?.["lsn"], source?.["txId"]]),
    );
    expect(new Set(identities.slice(0, 2)).size).toBe(1);
    expect(new Set(identities.slice(2)).size).toBe(2);
  },
);
