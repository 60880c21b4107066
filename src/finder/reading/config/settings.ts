import type { FindingLevel, PastedFinding } from "../reading.ts";

/** A connector's configuration as it was pasted: each property's text by its name. */
export type ConnectorSettings = ReadonlyMap<string, string>;

/** A rule of the configuration check. */
export type SettingsRule = (settings: ConnectorSettings) => PastedFinding[];

/** The value of a property, without spaces around it; empty when it is not set. */
export const valueIn = (settings: ConnectorSettings, name: string): string =>
  (settings.get(name) ?? "").trim();

/** Whether a property says true, as Debezium reads it: in any case of letters. */
export const saysTrue = (settings: ConnectorSettings, name: string): boolean =>
  valueIn(settings, name).toLowerCase() === "true";

/** The value of a property in lower case, as Debezium compares the values of its modes. */
export const modeIn = (settings: ConnectorSettings, name: string): string =>
  valueIn(settings, name).toLowerCase();

/** What stands for a value: of a config provider, a template, a shell, Terraform, an example. */
const reference =
  /\$[{(]|\{\{|FILL_IN_|^(?:\$\w+|<.*>|\.{3}|…|(?:var|local|data|module|env|secrets|process\.env)\.[a-z].*)$/i;

/** Whether something else is put in for a value, so that it cannot be judged. */
export const isFilledIn = (value: string): boolean => reference.test(value);

/** What a rule has found, if its condition holds. */
export function foundIf(
  condition: boolean,
  level: FindingLevel,
  text: string,
  leads?: string,
): PastedFinding[] {
  return condition ? [{ level, text, ...(leads === undefined ? {} : { leads }) }] : [];
}
