/** What the file of the connector's properties says they are from. */
export interface PropertiesOf {
  readonly debezium: string;
  readonly kafka: string;
}

/**
 * The text of `src/finder/reading/connector-properties.json`, a property a line.
 * @param printed what `ListProperties.java` has printed
 * @throws Error when that holds a line that is no property
 */
export function propertiesFile(printed: string, { debezium, kafka }: PropertiesOf): string {
  const properties = printed
    .trim()
    .split("\n")
    .map((line) => {
      const [, name, deprecated] = /^([\w.]+)(\tdeprecated)?$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`ListProperties.java printed "${line}".`);
      return `    { "name": ${JSON.stringify(name)}${deprecated ? ', "deprecated": true' : ""} }`;
    });
  const versions = [`  "debezium": "${debezium}",`, `  "kafka": "${kafka}",`];
  return ["{", ...versions, '  "properties": [', properties.join(",\n"), "  ]", "}", ""].join("\n");
}
