import { setTimeout as delay } from "node:timers/promises";
import { until } from "../../stack/processes.ts";
import type { Random } from "../random.ts";
import { drawChange, largeChange } from "./changes.ts";
import { openJournal, type Journal } from "./journal.ts";
import { openConnection, type Connection, type Sea } from "./writer.ts";

/** What goes on in the database while an incident happens and is repaired. */
export interface Weather {
  readonly journal: Journal;
  readonly start: () => void;
  /** Stops all writers, and waits until no transaction of theirs is open. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Writes go to another server from now on. */
  readonly moveTo: (port: number) => void;
  /** Ends the writers, at any moment. */
  readonly end: () => Promise<void>;
}

/** Milliseconds between two looks at whether writers may go on, in a transaction that takes long. */
const slice = 100;

type Play = (sea: Sea, open: () => Connection, free: () => boolean) => Promise<void>;

async function wait(milliseconds: number, free: () => boolean): Promise<void> {
  for (let left = milliseconds; left > 0 && free(); left -= slice)
    await delay(Math.min(left, slice));
}

/** Small transactions, one after the other. */
const steady: Play = async ({ random, ids }, open, free) => {
  const connection = open();
  if (!(await connection.begin())) return;
  for (let left = random.int(1, 4); left > 0; left--)
    if (!(await connection.run(drawChange(random, ids(1))))) return;
  await connection.commit();
  await wait(random.int(50, 250), free);
};

/** One begins and writes, another writes and commits, the first commits. */
const overlapping: Play = async ({ random, ids }, open, free) => {
  const [first, second] = [open(), open()];
  if (!(await first.begin()) || !(await first.run(drawChange(random, ids(1))))) return;
  for (let left = random.int(1, 3); left > 0; left--) {
    if ((await second.begin()) && (await second.run(drawChange(random, ids(1)))))
      await second.commit();
    await wait(random.int(20, 300), free);
  }
  if (await first.run(drawChange(random, ids(1)))) await first.commit();
  await wait(random.int(50, 400), free);
};

const long: Play = async ({ random, ids }, open, free) => {
  const connection = open();
  if (!(await connection.begin()) || !(await connection.run(drawChange(random, ids(1))))) return;
  await wait(random.int(2000, 8000), free);
  if (await connection.run(drawChange(random, ids(1)))) await connection.commit();
  await wait(random.int(500, 3000), free);
};

const large: Play = async ({ random, ids }, open, free) => {
  await wait(random.int(8000, 30_000), free);
  if (!free()) return;
  const connection = open();
  const rows = random.int(2000, 10_000);
  if ((await connection.begin()) && (await connection.run(largeChange(ids(rows), rows))))
    await connection.commit();
};

/** What is written: all kinds of transactions, small ones only, or nothing. */
export type WeatherKinds = "all" | "small" | "none";

const small: readonly (readonly [string, Play])[] = [
  ["steady", steady],
  ["steady-2", steady],
  ["overlapping", overlapping],
  ["overlapping-2", overlapping],
];

const plays: Readonly<Record<WeatherKinds, readonly (readonly [string, Play])[]>> = {
  all: [...small, ["long", long], ["large", large]],
  small,
  none: [],
};

/** Seconds that open transactions get to end. */
const patience = 15;

/** What all writers share. */
interface Helm {
  port: number;
  paused: boolean;
  ended: boolean;
  /** How many writers are in a transaction, or between two of a pair. */
  busy: number;
}

/** Plays one kind of transaction again and again until the weather ends. */
async function write(helm: Helm, sea: Sea, play: Play, connections: Set<Connection>) {
  const own: Connection[] = [];
  const free = () => !helm.paused && !helm.ended;
  for (;;) {
    while (helm.paused && !helm.ended) await delay(slice);
    if (helm.ended) return;
    let used = 0;
    const open = () => {
      const connection = (own[used] ??= openConnection(sea));
      connections.add(connection);
      used += 1;
      return connection;
    };
    helm.busy += 1;
    await play(sea, open, free).finally(() => (helm.busy -= 1));
  }
}

/** Makes the weather of a seed; it begins with `start`. @param port of the server at first */
export function makeWeather(
  random: Random,
  database: string,
  port: number,
  kinds: WeatherKinds = "all",
): Weather {
  const journal = openJournal();
  const helm: Helm = { port, paused: false, ended: false, busy: 0 };
  const connections = new Set<Connection>();
  let id = 1_000_000;
  const ids = (count: number) => (id += count) - count;
  let running: Promise<unknown> = Promise.resolve();
  const breakOff = () => {
    for (const connection of connections) connection.close();
  };
  const idle = async () => {
    if (!(await until(() => helm.busy === 0, patience))) breakOff();
    await until(() => helm.busy === 0, patience);
  };
  return {
    journal,
    start: () => {
      const sea = { port: () => helm.port, database, journal, ids };
      running = Promise.all(
        plays[kinds].map(([name, play]) =>
          write(helm, { ...sea, random: random.of(name) }, play, connections),
        ),
      );
      // What went wrong is told when the weather ends.
      running.catch(() => undefined);
    },
    pause: async () => {
      helm.paused = true;
      await idle();
    },
    resume: () => {
      helm.paused = false;
    },
    moveTo: (other) => {
      helm.port = other;
      breakOff();
    },
    end: async () => {
      helm.ended = true;
      await idle();
      breakOff();
      await running;
    },
  };
}
