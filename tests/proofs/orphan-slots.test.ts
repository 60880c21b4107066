import { expect } from "vitest";
import { host, passwords } from "../../lab/stack/topology.ts";
import { proofSince, type World } from "./support/world.ts";

const script = "find-orphan-slots.sh";

/** Runs the lesson's script against this stack, and further addresses. */
async function find(world: World, ...others: readonly string[]) {
  const urls = ["{{connect-url}}", ...others].map((url) => `"${url}"`).join(" ");
  return world.shell(`bash ${script} ${urls}`);
}

/** The lesson's fences write the script and make the orphan `reporting_2024`. */
async function prepare(world: World): Promise<void> {
  const { status, text } = await world.printed("07", script, "A slot that nobody reads");
  expect(status, text).toBe(0);
}

const candidate =
  /^CANDIDATE {2}reporting_2024 \(shop, pgoutput, reserved, inactive since [^)]*\)$/;

proofSince(17)(
  "the finder names the orphan, and no slot of a connector with or without slot.name",
  async ({ world }) => {
    const { connect } = world;
    await world.createConnector();
    await connect.create("unnamed", world.config({ "slot.name": null, "topic.prefix": "unnamed" }));
    await world.streaming("debezium");
    await prepare(world);
    const running = await find(world);
    expect(running.status, running.text).toBe(1);
    expect(running.text).toMatch(candidate);

    await world.stopConnector();
    await connect.stop("unnamed");
    await world.inactive("debezium");
    const stopped = await find(world);
    expect(stopped.status, stopped.text).toBe(1);
    const lines = stopped.text.split("\n");
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => candidate.test(line))).toHaveLength(1);
    for (const slot of ["orders_cdc", "debezium"])
      expect(lines.filter((line) => line.startsWith(`owned      ${slot} (`))).toHaveLength(1);
  },
);

proofSince(17)(
  "the finder gives no answer when a worker is down or knows no connector",
  async ({ world }) => {
    await world.createConnector();
    await prepare(world);
    const closed = `http://${host}:9`;
    const second = await find(world, closed);
    expect(second.status).toBe(2);
    expect(second.text).toContain(`ABORT: no answer from ${closed}`);
    expect(second.text).not.toContain("CANDIDATE");

    await world.stopConnector();
    await world.connect.remove("orders-cdc");
    const none = await find(world);
    expect(none.status).toBe(2);
    expect(none.text).toMatch(/^ABORT: http\S+ returned no list of connectors$/);

    await world.end("connect", "SIGKILL");
    const down = await find(world);
    expect(down.status).toBe(2);
    expect(down.text).toMatch(/ABORT: no answer from http\S+$/);
  },
);

proofSince(17)(
  "the finder leaves the slot of a connected subscription alone",
  async ({ world }) => {
    await world.createConnector();
    await prepare(world);
    const target = `host=${host} port=${world.plan.ports.postgresql} dbname=shop user=postgres`;
    await world.sql(
      "SELECT pg_create_logical_replication_slot('to_billing', 'pgoutput') \\g /dev/null",
    );
    await world.sql(
      `CREATE TABLE public.customers (id bigint PRIMARY KEY, email text, created_at timestamptz);
     CREATE PUBLICATION nothing;
     CREATE SUBSCRIPTION from_shop
       CONNECTION '${target} password=${passwords.postgres}'
       PUBLICATION orders_cdc_pub
       WITH (create_slot = false, slot_name = 'to_billing', copy_data = false, connect = false)`,
      "billing",
    );
    await world.sql("ALTER SUBSCRIPTION from_shop ENABLE", "billing");
    await world.streaming("to_billing");
    const found = await find(world);
    expect(found.status, found.text).toBe(1);
    expect(found.text).toMatch(candidate);
    // One that is disabled looks like an orphan: the lesson's next look finds its owner.
    await world.sql("ALTER SUBSCRIPTION from_shop DISABLE", "billing");
    await world.inactive("to_billing");
    expect((await find(world)).text).toContain("CANDIDATE  to_billing (shop, pgoutput,");
    const owners = "SELECT subname, subslotname, subenabled FROM pg_subscription";
    expect(await world.sql(owners, "billing")).toBe("from_shop|to_billing|f");
    await world.sql("ALTER SUBSCRIPTION from_shop ENABLE", "billing");
    await world.streaming("to_billing");
    await world.printed("07", "The slot that nobody reads goes");
    expect((await find(world)).status).toBe(0);
  },
);
