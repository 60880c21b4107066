import definition from "../connector-properties.json" with { type: "json" };
import type { PastedFinding } from "../reading.ts";
import { isFilledIn, valueIn, type ConnectorSettings } from "./settings.ts";

/** These have findings of their own, which know what their former values meant. */
const toldElsewhere = ["snapshot.mode", "plugin.name"];

/** What is wrong with a value; empty when Debezium takes it. */
function fault(value: string, takes: string): string {
  if (takes === "integer") return /^-?\d+$/.test(value) ? "" : "an integer";
  const word = value.toLowerCase();
  if (takes === "boolean") return word === "true" || word === "false" ? "" : "true or false";
  const values = takes.split("|");
  return values.includes(word) ? "" : `one of ${values.join(", ")}`;
}

/**
 * Values that Debezium refuses before the connector starts, by its own definition: a number, a flag
 * or one of a few words. Values of a config provider or a template are left alone.
 */
export function refusedValues(settings: ConnectorSettings): PastedFinding[] {
  return definition.properties.flatMap(({ name, takes }) => {
    const value = valueIn(settings, name);
    if (takes === undefined || value === "" || isFilledIn(value)) return [];
    const expected = toldElsewhere.includes(name) ? "" : fault(value, takes);
    if (expected === "") return [];
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    const text = `${name} is ${shown}, and Debezium takes ${expected}: it refuses this configuration.`;
    return [{ level: "danger", text }];
  });
}
