import { passwords } from "../../stack/topology.ts";
import { failByDroppedSlot } from "../connector/ways.ts";
import type { Captured, Context } from "../context.ts";
import { addStandby, caughtUp, promote } from "../failover/ways.ts";
import { backUp, restore } from "../restored/ways.ts";
import type { Hand, World } from "../world.ts";
import { createSlot, fillWal, loseByLimit, pause, resumeConnector, stopConnector } from "./ways.ts";

const runbook = "position-not-available";

interface Status {
  readonly tasks: readonly { readonly state: string; readonly trace?: string }[];
}

/** Waits until the tasks of connectors have failed for a reason. */
async function failedFor(
  { connect, main, wait }: Context,
  reason: RegExp,
  connectors: readonly Captured[] = [main],
): Promise<void> {
  for (const { connector } of connectors)
    await wait(
      `the task of ${connector} has failed`,
      async () => {
        const { body } = await connect.call("GET", `/${connector}/status`);
        return (body as Status).tasks.some(({ trace = "" }) => reason.test(trace));
      },
      120,
    );
}

const both = ({ main, second }: Context) => [main, second];

const unavailable = /no longer available on the server/;

async function resumeAndFail(context: Context): Promise<void> {
  await resumeConnector(context);
  await failedFor(context, unavailable);
}

const drop = ({ database, names }: Context) =>
  database.value(`SELECT pg_drop_replication_slot('${names.slot}')`);

const dropped: World = {
  runbook,
  name: "slot-dropped",
  story: "somebody dropped the slot of the stopped connector, and the connector was resumed",
  kind: "incident",
  build: async (context, random) => {
    await pause(random.int(2000, 8000));
    await failByDroppedSlot(context);
  },
  ends: "slot-lost",
};

const madeAgain: World = {
  ...dropped,
  name: "slot-made-again",
  story: "the slot was dropped, and somebody made one of that name again",
  build: async (context, random) => {
    await pause(random.int(2000, 8000));
    await stopConnector(context);
    await drop(context);
    await fillWal(context, 2);
    await createSlot(context, context.names.slot, "pgoutput", context.names.database);
    await resumeAndFail(context);
  },
  ends: "kafka-restored-older",
};

interface Offsets {
  readonly offsets: readonly {
    readonly partition: unknown;
    readonly offset: Readonly<Record<string, unknown>>;
  }[];
}

/** Sets the stored position back, as a restored topic of offsets does. */
async function setBack({ connect, main }: Context, bytes: number): Promise<void> {
  const path = `/${main.connector}/offsets`;
  const { body } = await connect.call("GET", path);
  const older = (name: string, value: unknown) =>
    name.startsWith("lsn") && typeof value === "number" ? value - bytes : value;
  const offsets = (body as Offsets).offsets.map(({ partition, offset }) => ({
    partition,
    offset: Object.fromEntries(
      Object.entries(offset).map(([name, value]) => [name, older(name, value)]),
    ),
  }));
  await connect.call("PATCH", path, { offsets });
}

const kafkaOlder: World = {
  ...dropped,
  name: "offsets-of-yesterday",
  story: "Connect's topic of offsets was restored from an older backup",
  build: async (context, random) => {
    await pause(random.int(2000, 8000));
    await stopConnector(context);
    await setBack(context, 16 * 1048576);
    await resumeAndFail(context);
  },
  ends: "kafka-restored-older",
};

const restored: World = {
  ...dropped,
  name: "server-restored",
  story: "PostgreSQL was restored from a backup that is older than the connector's position",
  build: async (context) => {
    await backUp(context, "without slots", 20);
    await restore(context);
    await failedFor(context, unavailable, both(context));
  },
  ends: "postgresql-restored",
};

const failedOver: World = {
  ...dropped,
  name: "failed-over",
  story: "the primary was lost, and the standby that was promoted has no slot of the connector",
  build: async (context) => {
    const { create, end, server } = context;
    await addStandby(context);
    await caughtUp(context);
    await end("postgresql", "SIGKILL");
    await promote(context);
    for (const captured of both(context)) {
      Object.assign(captured.config, { "database.port": String(server.port) });
      await create(captured);
    }
    await failedFor(context, unavailable, both(context));
  },
  ends: "failover",
};

const lost: World = {
  runbook,
  name: "slot-lost",
  story: "a checkpoint took the slot's WAL, and the connector waits for a slot that never comes",
  kind: "look-alike",
  build: async (context) => {
    await stopConnector(context);
    await loseByLimit(context);
    await resumeConnector(context);
    await pause(5000);
  },
  ends: "slot-lost",
};

/** Sets the password of the connector's role, and ends its sessions. */
async function setPassword({ database }: Context, password: string): Promise<void> {
  await database.run(`ALTER ROLE debezium PASSWORD '${password}'`);
  await database.value(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'debezium'",
  );
}

/** The owner of the role sets the password back; the task is restarted. */
const passwordBack: Hand = async (context) => {
  await setPassword(context, passwords.debezium);
  for (const { connector } of both(context))
    await context.connect.call("POST", `/${connector}/restart?includeTasks=true`);
};

const password: World = {
  runbook,
  name: "password-changed",
  story: "the password of the connector's role was changed, and its session ended",
  kind: "look-alike",
  build: async (context, random) => {
    await pause(random.int(1000, 5000));
    await setPassword(context, "another-one");
    await failedFor(context, /password authentication failed/, both(context));
  },
  ends: "connector-failed",
  recover: passwordBack,
};

const onlyStopped: World = {
  runbook,
  name: "only-stopped",
  story: "the connector is stopped, and its slot is well",
  kind: "look-alike",
  build: stopConnector,
  ends: "stop",
  stopsAt: { step: "look-at-the-task", says: "does not run" },
  recover: resumeConnector,
};

export const positionNotAvailable = [
  dropped,
  madeAgain,
  kafkaOlder,
  restored,
  failedOver,
  lost,
  password,
  onlyStopped,
] as const;
