import { describe, expect, it } from "vitest";
import versions from "../../../lab/versions.json" with { type: "json" };
import { javaCommand } from "../../../lab/stack/java.ts";
import { nameSets } from "../../../lab/stack/lab-names.ts";
import { labPaths } from "../../../lab/stack/paths.ts";
import { kafkaToolNames } from "../../../lab/stack/kafka-tools.ts";
import { shellEnvironment } from "../../../lab/stack/shell-tools.ts";
import {
  clusterId,
  heaps,
  host,
  labVersions,
  passwords,
  standardMonitoringPorts,
  standardPorts,
} from "../../../lab/stack/topology.ts";
import { byDefault, labFile, monitoringServices, services, settings } from "./compose-file.ts";

const { exact } = versions;
const property = (name: string) =>
  new RegExp(`<${name}>(.*)</${name}>`).exec(labFile("pom.xml"))?.[1];
const connectImage = labFile("connect/Dockerfile");
const shellImage = labFile("shell/Dockerfile");

describe("the native and the Compose lab run the same versions", () => {
  it("of the jars", () => {
    expect(property("kafka.version")).toBe(exact.kafka);
    expect(property("debezium.version")).toBe(exact.debezium);
    expect(property("jmx-exporter.version")).toBe(exact.jmxExporter);
    expect(property("log4j.version")).toBe(exact.log4j);
  });

  it("of the images", () => {
    expect(services.postgresql.image).toBe(`postgres:${exact.postgresql}`);
    expect(services.network.image).toBe(`postgres:${exact.postgresql}`);
    expect(services.kafka.image).toBe(`apache/kafka:${exact.kafka}`);
    expect(connectImage).toContain(`FROM quay.io/debezium/connect:${exact.debezium}\n`);
    const agent = `jmx_prometheus_javaagent-${exact.jmxExporter}.jar `;
    expect(connectImage).toContain(`/${exact.jmxExporter}/${agent}`);
    expect(shellImage).toContain(`FROM apache/kafka:${exact.kafka} AS kafka\n`);
    expect(shellImage).toContain(`FROM postgres:${exact.postgresql}-trixie\n`);
  });

  it("and the versions taught are the beginnings of those that run", () => {
    for (const name of ["postgresql", "kafka", "debezium"] as const) {
      expect(`${exact[name]}.`.startsWith(`${versions[name]}.`), name).toBe(true);
    }
    expect(exact.postgresqlPackage.startsWith(`${exact.postgresql}.`)).toBe(true);
  });
});

describe("the native and the Compose lab listen on the same ports", () => {
  it("published on 127.0.0.1 only; the controller is not published", () => {
    const { postgresql, kafka, connect, metrics } = standardPorts;
    const published = [postgresql, kafka, connect, metrics].map((n) => `${host}:${n}:${n}`);
    expect(services.network.ports.map(byDefault)).toEqual(published);
    const others = Object.entries(services).filter(([name]) => name !== "network");
    expect(others.flatMap(([, { ports }]) => ports)).toEqual([]);
    for (const [name, { network_mode }] of others) {
      expect(network_mode, name).toBe("service:network");
    }
  });

  it("with the addresses of the printed commands", () => {
    const broker = settings(labFile("config/kafka/broker.properties"));
    const { kafka, controller, connect, metrics } = standardPorts;
    const { environment } = services.kafka;
    expect(broker.get("advertised.listeners")).toBe(`PLAINTEXT://${host}:${kafka}`);
    expect(environment["KAFKA_ADVERTISED_LISTENERS"]).toBe(broker.get("advertised.listeners"));
    expect(environment["KAFKA_LISTENERS"]).toBe(
      broker.get("listeners")?.replace(`${host}:${kafka}`, `0.0.0.0:${kafka}`),
    );
    expect(broker.get("controller.quorum.voters")).toBe(`1@${host}:${controller}`);
    const worker = settings(labFile("config/connect/worker.properties"));
    expect(worker.get("listeners")).toBe(`http://${host}:${connect}`);
    expect(worker.get("bootstrap.servers")).toBe(`${host}:${kafka}`);
    expect(services.connect.command?.join()).toContain(`listeners=http://0.0.0.0:${connect};`);
    expect(services.connect.environment["KAFKA_OPTS"]).toBe(
      `-javaagent:/opt/jmx-exporter.jar=0.0.0.0:${metrics}:/lab/exporter/connect.yml`,
    );
    expect(services.connect.command?.join()).toContain(
      "cp /lab/config/jmx-exporter/connect.yml /lab/exporter/connect.yml",
    );
    expect(services.kafka.healthcheck?.test).toContain(`< /dev/tcp/${host}/${kafka}`);
    expect(services.connect.healthcheck?.test).toContain(`http://${host}:${connect}/connectors`);
  });
});

describe("the native and the Compose lab have the same settings", () => {
  it("from the same files", () => {
    const { postgresql, kafka, connect } = services;
    for (const { volumes } of [postgresql, kafka, connect, services["lab-shell"]]) {
      expect(volumes).toContain("./config:/lab/config:ro");
    }
    expect(postgresql.command?.join()).toContain(
      "-c config_file=/lab/config/postgresql/postgresql.conf",
    );
    expect(kafka.volumes).toContain(
      "./config/kafka/broker.properties:/mnt/shared/config/server.properties:ro",
    );
    expect(connect.command?.join()).toContain("cat /lab/config/connect/worker.properties;");
    expect(labFile("config/postgresql/seed.sh")).toContain(
      '-f /lab/config/postgresql/seed.sql "user=postgres dbname=postgres"',
    );
  });

  it("with the same cluster id, JVM options and heaps", () => {
    const { kafka, connect } = services;
    expect(kafka.environment["CLUSTER_ID"]).toBe(clusterId);
    const java = { directory: "/run", jars: "/jars", main: "Main", args: [], heap: 1, log4j: "/l" };
    const options = javaCommand({ ...java, jvm: "fast" });
    const slow = javaCommand({ ...java, jvm: "default" });
    const jvm = options.filter((option) => !slow.includes(option)).join(" ");
    const shell = services["lab-shell"].environment;
    for (const environment of [kafka.environment, connect.environment, shell]) {
      expect(environment["KAFKA_JVM_PERFORMANCE_OPTS"]).toBe(jvm);
    }
    expect(kafka.environment["KAFKA_HEAP_OPTS"]).toBe(`-Xmx${heaps.kafka}m`);
    expect(connect.environment["KAFKA_HEAP_OPTS"]).toBe(`-Xmx${heaps.connect}m`);
    expect(shell["KAFKA_HEAP_OPTS"]).toBe(`-Xmx${heaps.tools}m`);
  });

  it("with the same passwords", () => {
    const { environment } = services.postgresql;
    expect(environment["POSTGRES_PASSWORD"]).toBe(passwords.postgres);
    expect(environment["DB_PASSWORD"]).toBe(passwords.debezium);
    expect(environment["APP_PASSWORD"]).toBe(passwords.app);
    expect(services.connect.environment).toMatchObject({
      DB_HOST: host,
      DB_PORT: String(standardPorts.postgresql),
      DB_PASSWORD: passwords.debezium,
    });
    const lines = Object.entries(passwords).map(
      ([user, password]) => `${host}:${standardPorts.postgresql}:*:${user}:${password}`,
    );
    expect(labFile("shell/pgpass").trimEnd().split("\n")).toEqual(lines);
  });

  it("with the default names of the lessons", () => {
    const environment = Object.entries(services.postgresql.environment);
    const values = Object.fromEntries(environment.map(([name, value]) => [name, byDefault(value)]));
    expect(values["LAB_DATABASE"]).toBe(nameSets.default.database);
    expect(values["LAB_PUBLICATION"]).toBe(nameSets.default.publication);
  });

  it("with the same plug-in path as in the Connect image", () => {
    const worker = settings(labFile("config/connect/worker.properties"));
    expect(worker.get("plugin.path")).toBe("/kafka/connect");
  });
});

it("the lab shell has the same variables in both, watched or not", () => {
  const paths = labPaths("main", "/state");
  const programs = { postgresql: "", kafka: "", plugins: "", jmxExporter: "/jmx.jar" };
  const stack = { nameSet: "default", jvm: "fast", ports: standardPorts, programs } as const;
  const versions = labVersions;
  const bare = shellEnvironment(paths, { ...stack, versions });
  const native = shellEnvironment(paths, {
    ...stack,
    versions,
    monitoring: standardMonitoringPorts,
  });
  const compose: Record<string, string> = services["lab-shell"].environment;
  const watched = monitoringServices["lab-shell"].environment;
  expect(Object.keys(watched)).toEqual(Object.keys(native).filter((name) => !(name in bare)));
  for (const [name, value] of Object.entries(watched)) expect(native[name], name).toBe(value);
  const places: Readonly<Record<string, string>> = {
    CONNECT_RULES: "exporter:/lab/exporter",
    LAB_LOGS: "logs:/lab/logs:ro",
  };
  for (const name of Object.keys(bare)) {
    if (name === "PATH") expect(shellImage).toContain("ENV PATH=/opt/kafka/bin:$PATH\n");
    else if (name === "PGPASSFILE") expect(shellImage).toContain(`pgpass ${compose[name]}\n`);
    else if (name === "JMX_EXPORTER") expect(shellImage).toContain(` ${compose[name]}\n`);
    else if (places[name] !== undefined) {
      expect(services["lab-shell"].volumes).toContain(places[name]);
      expect(compose[name]).toMatch(/^\/lab\/(?:exporter\/connect\.yml|logs)$/);
    } else expect(byDefault(compose[name] ?? "(none)"), name).toBe(native[name]);
  }
});

it("each component's log has the same name in both", () => {
  for (const name of ["postgresql", "kafka", "connect"] as const) {
    expect(services[name].command?.join()).toContain(`tee -a /lab/logs/${name}.log`);
  }
});

it("Kafka's tools have the names of its distribution", () => {
  for (const name of kafkaToolNames) expect(name).toMatch(/^kafka-[a-z-]+\.sh$/);
});
