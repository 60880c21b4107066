/** What the file of the connector's properties says they are from. */
export interface PropertiesOf {
  readonly debezium: string;
  readonly kafka: string;
}

const line = /^([\w.]+)(\tdeprecated)?(?:\ttakes=([\w|-]+))?$/;

/** A property in the file, from a line of `ListProperties.java`. */
function property(printed: string): object {
  const [, name, deprecated, takes] = line.exec(printed) ?? [];
  if (name === undefined) throw new Error(`ListProperties.java printed "${printed}".`);
  return {
    name,
    ...(deprecated === undefined ? {} : { deprecated: true }),
    ...(takes === undefined ? {} : { takes }),
  };
}

/**
 * The text of `src/finder/reading/connector-properties.json`.
 * @param printed what `ListProperties.java` has printed
 * @throws Error when that holds a line that is no property
 */
export function propertiesFile(printed: string, { debezium, kafka }: PropertiesOf): string {
  const properties = printed.trim().split("\n").map(property);
  return `${JSON.stringify({ debezium, kafka, properties }, null, 2)}\n`;
}
