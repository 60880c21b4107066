import {
  foundIf,
  isFilledIn,
  valueIn,
  type ConnectorSettings,
  type SettingsRule,
} from "./settings.ts";

const lesson6 = "/course/03-module-3/06-connector-scaling-tasks/";
const lesson7 = "/course/03-module-3/07-disaster-recovery-procedures/";

const secret = /(?:^|\.)(?:\w*password|\w*secret|sasl\.jaas\.config|basic\.auth\.user\.info)$/i;

/** What hides a secret. */
const hidden = /^[*•x]+$|^\[.*\]$|^(?:redacted|hidden)$/i;

/** Whether a secret stands there itself: not a reference to it, stars, or a place to fill in. */
const inClear = (value: string) => value !== "" && !isFilledIn(value) && !hidden.test(value);

/** Secrets in clear, by the names of their properties; the values are never shown. */
const secrets: SettingsRule = (settings) => {
  const clear = [...settings].flatMap(([name, value]) =>
    secret.test(name) && inClear(value.trim()) ? [name] : [],
  );
  const verb = clear.length === 1 ? "stands" : "stand";
  return foundIf(
    clear.length > 0,
    "danger",
    `${clear.join(", ")} ${verb} in clear: whoever reads the REST API or Connect's config topic reads it. Use a config provider, such as \${env:…} or \${file:…}.`,
    `${lesson7}#what-a-copy-of-the-offsets-can-do`,
  );
};

/** The names of the transformations that are in use. */
const transformsOf = (settings: ConnectorSettings): string[] =>
  valueIn(settings, "transforms")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** `RegexRouter` with a replacement that takes nothing over from the topic's name merges topics. */
const routing: SettingsRule = (settings) =>
  transformsOf(settings).flatMap((name) => {
    const type = valueIn(settings, `transforms.${name}.type`);
    const replacement = valueIn(settings, `transforms.${name}.replacement`);
    const leads = `${lesson6}#routing`;
    return [
      ...foundIf(
        /RegexRouter$/.test(type) && replacement !== "" && !/\$[\d{]/.test(replacement),
        "danger",
        `transforms.${name} sends all topics that it matches to ${replacement}: keys of different tables collide, and a compacted topic loses rows.`,
        leads,
      ),
      ...foundIf(
        /ByLogicalTableRouter$/.test(type),
        "note",
        `transforms.${name} uses ByLogicalTableRouter, which is called ToLogicalTopicRouter since Debezium 3.7. Changing the class changes the key, unless you set key.field.name.`,
        leads,
      ),
    ];
  });

/** Lists of which Debezium accepts one or the other. */
const exclusive = ["table", "schema", "column", "message.prefix"];

const lists: SettingsRule = (settings) =>
  exclusive.flatMap((what) => {
    const [include, exclude] = [`${what}.include.list`, `${what}.exclude.list`];
    return foundIf(
      valueIn(settings, include) !== "" && valueIn(settings, exclude) !== "",
      "danger",
      `${include} and ${exclude} exclude each other: set one of them.`,
    );
  });

/** What concerns the values of properties: secrets, routes, lists. */
export const contents: SettingsRule = (settings) =>
  [secrets, routing, lists].flatMap((rule) => rule(settings));
