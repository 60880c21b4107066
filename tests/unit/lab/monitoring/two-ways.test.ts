import { expect, it } from "vitest";
import { exporterPassword, monitoringComponents } from "../../../../lab/monitoring/components.ts";
import { monitoringVersions } from "../../../../lab/monitoring/versions.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { labPaths } from "../../../../lab/stack/paths.ts";
import {
  host,
  labVersions,
  passwords,
  standardMonitoringPorts,
  standardPorts,
} from "../../../../lab/stack/topology.ts";
import { byDefault, labFile, monitoringServices, services } from "../compose-file.ts";

const native = new Map(
  monitoringComponents(
    {
      paths: labPaths("main", "/state"),
      programs: { postgresql: "", kafka: "", plugins: "", jmxExporter: "" },
      ports: standardPorts,
      names: nameSets.default,
      owner: { name: "", prefix: [], own: () => undefined },
      jvm: "fast",
      directory: "/run",
      archive: "read",
    },
    standardMonitoringPorts,
    { prometheus: "", promtool: "", alertmanager: "", amtool: "", postgresExporter: "" },
    "/run/monitoring",
  ).map((component) => [component.name, component]),
);

/** Options that say where files are or on which address to listen: those differ in containers. */
const ofThePlace = /^--(?:config\.file|storage[.a-z]*|web\.listen-address)=/;

it.each(["prometheus", "alertmanager", "postgres-exporter"] as const)(
  "%s has the same options in both ways",
  (name) => {
    const options = (command: readonly string[] = []) =>
      command.filter((word) => word.startsWith("--") && !ofThePlace.test(word));
    const own = options(native.get(name)?.command);
    expect(own.length).toBeGreaterThan(0);
    expect(options(monitoringServices[name].command)).toEqual(own);
  },
);

it("runs the same versions", () => {
  const { prometheus, alertmanager, postgresExporter } = monitoringVersions;
  expect(monitoringServices.prometheus.image).toMatch(new RegExp(`/prometheus:v${prometheus}$`));
  expect(monitoringServices.alertmanager.image).toMatch(
    new RegExp(`/alertmanager:v${alertmanager}$`),
  );
  expect(monitoringServices["postgres-exporter"].image).toMatch(
    new RegExp(`/postgres-exporter:v${postgresExporter}$`),
  );
  expect(monitoringServices["exporter-role"].image).toBe(services.postgresql.image);
  const dockerfile = labFile("kafka/Dockerfile");
  expect(dockerfile).toContain(`FROM apache/kafka:${labVersions.kafka}\n`);
  const jar = /^.*ADD[^]*$/m.exec(labFile("connect/Dockerfile"))?.[0] ?? "(none)";
  expect(dockerfile.endsWith(jar)).toBe(true);
});

it("publishes the same ports on 127.0.0.1 and Grafana's, and not that of the notifications", () => {
  const published = Object.entries(standardMonitoringPorts).filter(
    ([name]) => name !== "notifications",
  );
  const ports = monitoringServices.network.ports.map(byDefault);
  const own = published.map(([, port]) => `${host}:${port}:${port}`);
  expect(ports).toEqual([...own, `${host}:3000:3000`]);
});

it("listens on those ports", () => {
  const words = JSON.stringify(monitoringServices);
  const { brokerMetrics, notifications } = standardMonitoringPorts;
  for (const name of ["prometheus", "alertmanager", "postgres-exporter"] as const) {
    const option = native.get(name)?.command.find((word) => word.startsWith("--web.listen"));
    expect(monitoringServices[name].command).toContain(option?.replace(host, "0.0.0.0"));
  }
  expect(words).toContain(`=0.0.0.0:${brokerMetrics}:/lab/config/jmx-exporter/kafka.yml`);
  expect(monitoringServices.notifications.command).toContain(String(notifications));
});

it("reads PostgreSQL as the same role with the same password", () => {
  const compose = monitoringServices["postgres-exporter"].environment;
  const own = native.get("postgres-exporter")?.env ?? {};
  const values = Object.entries(compose).map(([name, value]) => [name, byDefault(value)]);
  expect(Object.fromEntries(values)).toEqual(own);
  expect(monitoringServices["exporter-role"].environment).toEqual({
    PGPASSWORD: passwords.postgres,
    EXPORTER_PASSWORD: exporterPassword,
  });
});

it("scrapes and notifies what listens on the standard ports", () => {
  const { brokerMetrics, postgresExporter, alertmanager, notifications } = standardMonitoringPorts;
  const scraped = [standardPorts.metrics, brokerMetrics, postgresExporter, alertmanager];
  const targets = labFile("config/prometheus/prometheus.yml").match(/127\.0\.0\.1:\d+/g) ?? [];
  expect(targets.toSorted()).toEqual(scraped.map((port) => `${host}:${port}`).toSorted());
  expect(labFile("config/alertmanager/alertmanager.yml")).toContain(
    `url: http://${host}:${notifications}/`,
  );
});
