import { z } from "zod";
import type { Versions } from "./verified.ts";

/** Where in the project the versions are that the course teaches and the lab installs. */
export const versionsPath = "lab/versions.json";

const versions = z.object({ postgresql: z.string(), kafka: z.string(), debezium: z.string() });
const schema = versions.extend({ exact: versions.optional() });

/**
 * The newest versions the lab has, from the content of `lab/versions.json`: exact ones where they
 * are named (`18.4`), else those the course teaches (`18`).
 * @throws ZodError or SyntaxError when the file names no versions
 */
export function newestVersions(text: string): Versions {
  const { exact, ...taught } = schema.parse(JSON.parse(text));
  return exact ?? taught;
}

/** Whether a version is the wanted one, or one of its line: `18.4` is of `18`. */
export function isOf(version: string, wanted: string): boolean {
  return version === wanted || version.startsWith(`${wanted}.`);
}

/** Versions in one line, as pages and reports name them. */
export function versionsLine({ postgresql, kafka, debezium }: Versions): string {
  return `PostgreSQL ${postgresql} · Kafka ${kafka} · Debezium ${debezium}`;
}
