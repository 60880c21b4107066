import { expect } from "vitest";
import { keyText, keysOf } from "./support/tables.ts";
import { eventually, quietFor } from "./support/wait.ts";
import { proof } from "./support/world.ts";

/** Segments roll after a second, and the cleaner runs as soon as there is something to clean. */
const compacted = {
  "topic.creation.default.replication.factor": "1",
  "topic.creation.default.partitions": "1",
  "topic.creation.default.cleanup.policy": "compact",
  "topic.creation.default.segment.ms": "1000",
  "topic.creation.default.min.cleanable.dirty.ratio": "0.001",
};

proof(
  "RegexRouter .* gives rows of different tables one key, and compaction destroys them",
  async ({ world }) => {
    await world.createConnector({
      ...compacted,
      transforms: "merge",
      "transforms.merge.type": "org.apache.kafka.connect.transforms.RegexRouter",
      "transforms.merge.regex": ".*",
      "transforms.merge.replacement": "everything",
    });
    // Five customers, five orders, ten order lines.
    await world.holds("everything", 20);
    const before = await world.events("everything");
    const tables = (events: typeof before) => events.map(({ source }) => String(source?.["table"]));
    const count = (events: typeof before, table: string) =>
      tables(events).filter((name) => name === table).length;
    expect([count(before, "customers"), count(before, "orders")]).toEqual([5, 5]);
    const shared = new Set(before.map(({ key }) => JSON.stringify(key)));
    expect(shared.size).toBe(15);

    // Another segment must begin before the first one can be compacted.
    await eventually(
      "the topic is compacted",
      async () => {
        await world.sql(
          "INSERT INTO order_lines SELECT 1, max(line_no) + 1, 'roll' FROM order_lines",
        );
        return world.events("everything");
      },
      (events) => events.filter(({ key }) => keyText(key) === "1").length === 1,
      100,
    );
    const after = await world.events("everything");
    expect([count(after, "customers"), count(after, "orders")]).toEqual([0, 5]);
  },
);

proof(
  "a changed primary key is a delete, a tombstone and a create, in two partitions",
  async ({ world }) => {
    const topic = "cdc.public.order_lines";
    await world.createConnector({
      "topic.creation.default.replication.factor": "1",
      "topic.creation.default.partitions": "8",
    });
    await world.holds(topic, 10);
    await world.sql("UPDATE order_lines SET line_no = line_no + 100");
    await world.holds(topic, 40);
    const changes = (await world.events(topic)).filter(({ op }) => op !== "r");
    expect(keysOf(changes, "d")).toHaveLength(10);
    expect(keysOf(changes, "c")).toHaveLength(10);
    expect(changes.filter(({ tombstone }) => tombstone)).toHaveLength(10);
    const partition = (key: string) =>
      changes.find((event) => keyText(event.key) === key)?.partition;
    const moved = keysOf(changes, "d").filter((key) => {
      const [line = "", order = ""] = key.split("/");
      return partition(key) !== partition(`${Number(line) + 100}/${order}`);
    });
    expect(moved.length).toBeGreaterThan(0);
  },
);

proof(
  "without a key an UPDATE is refused, and with FULL the events of a row are scattered",
  async ({ world }) => {
    const { sql } = world;
    await sql(
      `CREATE TABLE notes (id int, note text);
     INSERT INTO notes VALUES (1, 'a');
     ALTER PUBLICATION orders_cdc_pub ADD TABLE notes; GRANT SELECT ON notes TO debezium`,
    );
    await expect(sql("UPDATE notes SET note = 'b'")).rejects.toThrow(
      'cannot update table "notes" because it does not have a replica identity and publishes updates',
    );
    await sql("ALTER TABLE notes REPLICA IDENTITY FULL");
    await world.createConnector({
      "table.include.list": "public.notes",
      "topic.creation.default.replication.factor": "1",
      "topic.creation.default.partitions": "4",
    });
    await world.holds("cdc.public.notes", 1);
    // Records of 4 kB fill the producer's batch of 16 kB, and the next one goes elsewhere.
    for (let time = 0; time < 40; time++)
      await sql("UPDATE notes SET note = repeat(md5(random()::text), 128)");
    await world.holds("cdc.public.notes", 41);
    const events = await world.events("cdc.public.notes");
    expect(new Set(events.map(({ key }) => key))).toEqual(new Set([null]));
    expect(new Set(events.map((event) => event.partition)).size).toBeGreaterThan(1);
  },
);

proof.for([
  { known: "five minutes later by default", age: "300000", partitions: [0] },
  { known: "after a second", age: "1000", partitions: [0, 1, 2] },
])(
  "partitions added later take a row's next event once the producer knows them: $known",
  async ({ age, partitions }, { world }) => {
    const topic = "cdc.public.orders";
    await world.createConnector({ "producer.override.metadata.max.age.ms": age });
    await world.sql("INSERT INTO orders (customer_id) SELECT 1 FROM generate_series(1, 15)");
    await world.holds(topic, 20);
    const { status, text } = await world.printed("06", "--alter --partitions 3");
    expect(status, text).toBe(0);
    expect(text).toContain("PartitionCount: 3");
    await quietFor(3);
    await world.sql("UPDATE orders SET status = 'paid'");
    await world.holds(topic, 40);
    const events = await world.events(topic);
    const ofOperation = (sought: string) =>
      events.filter(({ op }) => op === sought).map(({ partition }) => partition);
    expect(new Set([...ofOperation("r"), ...ofOperation("c")])).toEqual(new Set([0]));
    expect([...new Set(ofOperation("u"))].sort()).toEqual(partitions);
  },
);
