import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { Paths } from "./paths.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";

const port = z.int().min(1).max(65535);
const text = z.string();

const portsSchema = z.strictObject({
  postgresql: port,
  kafka: port,
  controller: port,
  connect: port,
  metrics: port,
});

const monitoringSchema = z.strictObject({
  brokerMetrics: port,
  postgresExporter: port,
  prometheus: port,
  alertmanager: port,
  notifications: port,
});

const stackSchema = z.strictObject({
  nameSet: z.enum(["default", "other"]),
  jvm: z.enum(["fast", "default"]),
  ports: portsSchema,
  /** The ports of what watches the stack, when it was started with that. */
  monitoring: monitoringSchema.optional(),
  versions: z.strictObject({
    postgresql: text,
    postgresqlPackage: text,
    kafka: text,
    debezium: text,
    jmxExporter: text,
    log4j: text,
  }),
  programs: z.strictObject({
    postgresql: text,
    kafka: text,
    plugins: text,
    jmxExporter: text,
  }),
});

/** What is up: enough to reach it, and to start it again in the same way. */
export type Stack = z.infer<typeof stackSchema>;

/** The stack that is up, if any. A damaged file counts as none: `up` then begins anew. */
export function readStack({ stack }: Paths): Stack | undefined {
  try {
    return stackSchema.parse(JSON.parse(readFileSync(stack, "utf8")));
  } catch {
    return undefined;
  }
}

/** Says that the stack is up. */
export function writeStack({ stack }: Paths, content: Stack): void {
  writeAtOnce(stack, JSON.stringify(content, null, 2));
}

/** Notes the ports of a stack before anything listens on them, or with `undefined` that all are free. */
export function notePorts({ ports }: Paths, content: readonly number[] | undefined): void {
  if (content) writeAtOnce(ports, JSON.stringify(content, null, 2));
  else rmSync(ports, { force: true });
}

/** The ports that a stack may still hold, however the command ended that started it. */
export function notedPorts({ ports }: Paths): number[] | undefined {
  try {
    return z.array(port).parse(JSON.parse(readFileSync(ports, "utf8")));
  } catch {
    return undefined;
  }
}
