import { expect } from "vitest";
import { passwords } from "../../lab/stack/topology.ts";
import { noFindings } from "./support/tables.ts";
import { quietFor, twoFlushes } from "./support/wait.ts";
import { proof, type World } from "./support/world.ts";

const publications = `SELECT coalesce(string_agg(tablename, ',' ORDER BY tablename), 'nothing')
  FROM pg_publication_tables WHERE pubname = `;

/** A connector for one table. It owns its publication: filtered mode needs the right to change it. */
async function createFor(world: World, table: string, publication: string): Promise<void> {
  await world.connect.create(
    table,
    world.config({
      "database.user": "postgres",
      "database.password": passwords.postgres,
      "topic.prefix": table,
      "slot.name": table,
      "publication.name": publication,
      "publication.autocreate.mode": "filtered",
      "table.include.list": `public.${table}`,
    }),
  );
  await world.streaming(table);
  await world.holds(`${table}.public.${table}`, 5);
}

async function writeThree({ sql }: World, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await sql("INSERT INTO customers (email) VALUES ('new@example.com')");
    await sql("INSERT INTO orders (customer_id) VALUES (1)");
  }
}

const compareBoth = async (world: World) => ({
  customers: await world.compare("customers", "customers.public.customers"),
  orders: await world.compare("orders", "orders.public.orders"),
});

proof("two connectors that share a filtered publication lose rows in turn", async ({ world }) => {
  const { connect, sql } = world;
  await createFor(world, "customers", "shared");
  expect(await sql(`${publications} 'shared'`)).toBe("customers");
  await createFor(world, "orders", "shared");
  expect(await sql(`${publications} 'shared'`)).toBe("orders");

  await writeThree(world, 3);
  await world.holds("orders.public.orders", 8);
  await quietFor(twoFlushes);
  const lostCustomers = { missing: ["6", "7", "8"], surplus: [], different: [] };
  expect(await compareBoth(world)).toEqual({ customers: lostCustomers, orders: noFindings });
  for (const name of ["customers", "orders"])
    expect(await connect.status(name)).toEqual({
      connector: "RUNNING",
      tasks: ["RUNNING"],
      trace: "",
    });

  // The usual reaction turns the tables: the restarted one writes its list, the other one loses.
  await connect.request("POST", "/customers/restart?includeTasks=true");
  await world.logged("connect", /Updating Publication with new filter/, 30).catch(() => undefined);
  await quietFor(twoFlushes);
  expect(await sql(`${publications} 'shared'`)).toBe("customers");
  await writeThree(world, 1);
  await world.holds("customers.public.customers", 6);
  await quietFor(twoFlushes);
  expect(await compareBoth(world)).toEqual({
    customers: lostCustomers,
    orders: { missing: ["9"], surplus: [], different: [] },
  });
});

proof("two connectors with a publication each lose nothing", async ({ world }) => {
  await createFor(world, "customers", "of_customers");
  await createFor(world, "orders", "of_orders");
  await writeThree(world, 3);
  await world.holds("customers.public.customers", 8);
  await world.holds("orders.public.orders", 8);
  expect(await compareBoth(world)).toEqual({ customers: noFindings, orders: noFindings });
});

proof(
  "a table that is put back into its publication does not bring back the hidden row",
  async ({ world }) => {
    await world.createConnector();
    await world.holds("cdc.public.customers", 5);
    const { status } = await world.printed("06", "A second connector takes the publication");
    expect(status).toBe(0);
    await quietFor(twoFlushes);
    const hidden = { missing: ["6"], surplus: [], different: [] };
    expect(await world.compare("customers")).toEqual(hidden);
    await world.printed("06", "The table is put back, too late for the row");
    await world.sql("INSERT INTO customers (email) VALUES ('after@example.com')");
    await world.holds("cdc.public.customers", 6);
    expect(await world.compare("customers")).toEqual(hidden);
  },
);
