import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const text = z.string();

const service = z.object({
  image: text.optional(),
  build: z.object({ context: text }).optional(),
  network_mode: text.optional(),
  command: z.array(text).optional(),
  environment: z.record(text, text).default({}),
  ports: z.array(text).default([]),
  volumes: z.array(text).default([]),
  healthcheck: z.object({ test: z.array(text) }).optional(),
});

const schema = z.object({
  services: z.object({
    network: service,
    postgresql: service,
    kafka: service,
    connect: service,
    "lab-shell": service,
  }),
});

const monitoringSchema = z.object({
  services: z.object({
    network: service,
    kafka: service,
    "lab-shell": service,
    "exporter-role": service,
    "postgres-exporter": service,
    prometheus: service,
    alertmanager: service,
    grafana: service,
    notifications: service,
  }),
});

const lab = new URL("../../../lab/", import.meta.url);

/** The text of a file of `lab`. */
export const labFile = (path: string) => readFileSync(new URL(path, lab), "utf8");

/** The services of the Compose file, as far as they can be compared with the native lab. */
export const services = schema.parse(parse(labFile("compose.yaml"), { merge: true })).services;

/** The services of the Compose file of what watches the lab. */
export const monitoringServices = monitoringSchema.parse(
  parse(labFile("compose.monitoring.yaml")),
).services;

/** What Compose puts in for `${NAME:-value}` when the variable is not set. */
export const byDefault = (value: string) => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1");

/** The settings of a file of `name=value` lines; the last one wins. */
export function settings(file: string): Map<string, string> {
  const lines = file.split("\n").filter((line) => /^[\w.]+ *=/.test(line));
  return new Map(
    lines.map((line) => {
      const [name = "", value = ""] = line.split(/ *= *(.*)/s);
      return [name, value] as const;
    }),
  );
}
