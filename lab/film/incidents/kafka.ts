import { throttle, writeMany } from "../../worlds/connector/ways.ts";
import { pause } from "../../worlds/slot/ways.ts";
import type { Incident, FilmScene } from "../incident.ts";

/** Bytes a second that the broker takes from the connector: less than is written. */
const quota = 20_000;

/** Rows that are written at once when the broker slows down. */
const burst = 60_000;

const producer = "--entity-type clients --entity-name connector-producer-orders-cdc-0";
const configs = `kafka-configs.sh --bootstrap-server 127.0.0.1:9092 --alter ${producer}`;

const fullQueue: Incident = {
  name: "full-queue",
  title: "The broker is slow and the queue is full",
  story: "A quota lets the connector send 20 kB a second, and more than that is written.",
  seconds: 110,
  fault: {
    at: 20,
    text: "The broker limits the connector's producer, and 60,000 rows are written.",
    commands: [`${configs} --add-config producer_byte_rate=${quota}`],
    act: async (scene, begins) => {
      await throttle(scene, quota);
      begins();
      await writeMany(scene, 20_000_001, burst);
    },
  },
  repair: {
    at: 75,
    text: "The quota is taken away.",
    commands: [`${configs} --delete-config producer_byte_rate`],
    act: (scene) => throttle(scene, undefined),
  },
  weather: "small",
  canary: true,
  shows: {
    moves: ["queue", "since", "active", "canary", "retained", "throttle"],
    stays: ["running", "failed", "connected", "slot", "connect-up"],
    status: "RUNNING / RUNNING",
    fires: ["DebeziumQueueNearlyFull"],
    silent: ["ConnectorNotRunning", "ReplicationSlotInactive"],
  },
};

const brokerRestarted: Incident = {
  ...fullQueue,
  name: "broker-restarted",
  title: "The broker is down for 25 seconds",
  story: "The only broker was killed, and started again 25 seconds later.",
  fault: {
    at: 20,
    text: "The broker's process is killed.",
    act: (scene) => scene.end("kafka", "SIGKILL"),
  },
  repair: {
    at: 45,
    text: "The broker is started.",
    act: (scene) => scene.start("kafka"),
  },
  shows: {
    moves: ["queue", "running", "lag", "canary"],
    stays: ["connect-up", "postgresql-up", "transaction"],
    status: "RUNNING / RUNNING",
    silent: ["ConnectorTaskFailed"],
  },
};

/** Writes rows in portions, so that the connector keeps up with them. */
async function writeSteadily(scene: FilmScene): Promise<void> {
  for (let part = 0; part < 20; part++) {
    await writeMany(scene, 20_000_001 + part * 1000, 1000);
    await pause(500);
  }
}

const slowConsumer: Incident = {
  ...fullQueue,
  name: "slow-consumer",
  title: "A consumer group is slow",
  story: "The connector keeps up, and the warehouse takes 50 ms for each record that it reads.",
  fault: {
    at: 20,
    text: "The consumer group takes 50 ms for each record, and 20,000 rows are written.",
    act: async (scene) => {
      scene.consumers.slowDown(50);
      await writeSteadily(scene);
    },
  },
  repair: {
    at: 75,
    text: "The consumer group is as fast as before.",
    act: (scene) => {
      scene.consumers.slowDown(0);
      return Promise.resolve();
    },
  },
  shows: {
    moves: ["group"],
    stays: ["running", "failed", "connected", "slot", "canary", "connect-up"],
    status: "RUNNING / RUNNING",
    silent: ["ConnectorNotRunning", "DebeziumQueueNearlyFull", "ReplicationSlotInactive"],
  },
};

export const kafkaIncidents = [fullQueue, brokerRestarted, slowConsumer] as const;
