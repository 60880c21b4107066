import type { Reading } from "../reading.ts";

const written =
  /connector[._]class\\?["']?\s*[=:]>?\s*\\?["']?[\w.]{0,80}(PostgresConnector|PostgresCdcSource)/i;

/**
 * A configuration that is there and cannot be checked: that it has no findings would be taken for
 * a good sign.
 * @returns `undefined` when the text names no class of a PostgreSQL connector as its value
 */
export function uncheckedConfig(text: string): Reading | undefined {
  const [, type] = written.exec(text) ?? [];
  if (type === undefined) return undefined;
  const why =
    type === "PostgresCdcSource"
      ? "Confluent's PostgresCdcSource has properties and defaults of its own"
      : "it is cut off, or written in a way that is not read here";
  return {
    kind: "connector-config",
    title: "Configuration of a connector",
    rows: [],
    findings: [
      { level: "note", text: `This looks like a configuration, but ${why}; it was not checked.` },
    ],
  };
}
