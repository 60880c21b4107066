import { Admin, Consumer, ListOffsetTimestamps, stringDeserializers } from "@platformatic/kafka";
import { setImmediate, setTimeout as delay } from "node:timers/promises";

/** The group whose lag is recorded. */
export const groupId = "warehouse";

/** Records that a group has not committed, by topic. */
export type TopicLags = ReadonlyMap<string, number>;

/** Readers of the connector's topics. */
export interface Consumers {
  /** Milliseconds that the group takes for each record from now on. */
  readonly slowDown: (milliseconds: number) => void;
  /** Records of each topic that the group has not committed yet; `undefined` while the broker is silent. */
  readonly lag: () => Promise<TopicLags | undefined>;
  /** When the newest row of the canary that has arrived was written, in ms since 1970. */
  readonly newest: () => number | undefined;
  readonly end: () => Promise<void>;
}

interface Changed {
  readonly after?: { readonly written_ms?: number } | null;
}

const options = (bootstrap: string, clientId: string) => ({
  clientId,
  bootstrapBrokers: [bootstrap],
  // The broker is killed in some films: whoever reads must not give up.
  retries: 1000,
  retryDelay: 500,
  connectTimeout: 2000,
  requestTimeout: 5000,
});

/** Records that are read before something else may happen. */
const atOnce = 100;

/** Reads topics again and again, whatever happens to the broker, until it is told to end. */
function keepReading(
  make: () => Consumer<string, string, string, string>,
  topics: readonly string[],
  mode: "latest" | "committed",
  take: (value: string) => Promise<void> | void,
): () => Promise<void> {
  const state = { ended: false };
  let consumer: Consumer<string, string, string, string> | undefined;
  const read = async () => {
    consumer = make();
    consumer.on("error", () => undefined);
    const stream = await consumer.consume({
      topics: [...topics],
      mode,
      fallbackMode: "latest",
      autocommit: mode === "committed" ? 1000 : false,
      sessionTimeout: 10_000,
      heartbeatInterval: 1000,
      maxWaitTime: 200,
      highWaterMark: 64,
    });
    let taken = 0;
    // Ends when the consumer is closed.
    for await (const { value } of stream) {
      await take(value);
      taken += 1;
      // Thousands that arrive at once must not keep the exporter beside it from answering.
      if (taken % atOnce === 0) await setImmediate();
    }
  };
  const running = (async () => {
    while (!state.ended) {
      await read().catch(() => undefined);
      await consumer?.close(true).catch(() => undefined);
      await delay(1000, undefined, { ref: false });
    }
  })();
  return async () => {
    state.ended = true;
    await Promise.race([consumer?.close(true).catch(() => undefined), delay(5000)]);
    await Promise.race([running, delay(5000)]);
  };
}

/** The differences between the ends of the topics and what the group has committed; 0 before it has. */
async function lagOf(admin: Admin, topics: readonly string[]): Promise<TopicLags> {
  const partitions = [{ partitionIndex: 0, timestamp: ListOffsetTimestamps.LATEST }];
  const ends = await admin.listOffsets({
    topics: topics.map((name) => ({ name, partitions })),
  });
  const [group] = await admin.listConsumerGroupOffsets({ groups: [groupId] });
  const committed = new Map(
    (group?.topics ?? []).map(({ name, partitions: [first] }) => [name, first?.committedOffset]),
  );
  return new Map(
    ends.map(({ name, partitions: [first] }) => {
      const read = committed.get(name);
      const isKnown = first !== undefined && read !== undefined && read >= 0n;
      return [name, isKnown ? Number(first.offset - read) : 0];
    }),
  );
}

/**
 * Reads the connector's topics as a group, and the canary's topic by itself.
 * @param bootstrap `host:port` of the broker
 * @param canary topic of the canary's table
 */
export function openConsumers(
  bootstrap: string,
  topics: readonly string[],
  canary: string,
): Consumers {
  const helm = { pause: 0, newest: undefined as number | undefined };
  const make = (id: string) => () =>
    new Consumer({
      ...options(bootstrap, id),
      groupId: id,
      deserializers: stringDeserializers,
    });
  const ends = [
    keepReading(make(groupId), topics, "committed", async () => {
      if (helm.pause > 0) await delay(helm.pause);
    }),
    keepReading(make("canary"), [canary], "latest", (value) => {
      const written = (JSON.parse(value) as Changed | null)?.after?.written_ms;
      // The row is 0 until the canary has written it.
      if (written) helm.newest = Math.max(written, helm.newest ?? 0);
    }),
  ];
  const admin = new Admin({ ...options(bootstrap, "lag"), retries: 0 });
  return {
    slowDown: (milliseconds) => {
      helm.pause = milliseconds;
    },
    lag: () => lagOf(admin, topics).catch(() => undefined),
    newest: () => helm.newest,
    end: async () => {
      await Promise.all([...ends.map((end) => end()), admin.close().catch(() => undefined)]);
    },
  };
}
