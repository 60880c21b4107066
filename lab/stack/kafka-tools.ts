interface Tool {
  readonly main: string;
  /** Where it was before, and the first version of Kafka that has it in its place of today. */
  readonly before?: { readonly main: string; readonly since: readonly [number, number] };
}

/**
 * Kafka's command line tools under the names of its distribution. They moved out of the broker's jar one
 * after the other: https://issues.apache.org/jira/browse/KAFKA-14525
 */
const tools = {
  "kafka-topics.sh": { main: "org.apache.kafka.tools.TopicCommand" },
  "kafka-console-consumer.sh": {
    main: "org.apache.kafka.tools.consumer.ConsoleConsumer",
    before: { main: "kafka.tools.ConsoleConsumer", since: [3, 8] },
  },
  "kafka-console-producer.sh": {
    main: "org.apache.kafka.tools.ConsoleProducer",
    before: { main: "kafka.tools.ConsoleProducer", since: [4, 0] },
  },
  "kafka-get-offsets.sh": { main: "org.apache.kafka.tools.GetOffsetShell" },
  "kafka-consumer-groups.sh": {
    main: "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
    before: { main: "kafka.admin.ConsumerGroupCommand", since: [3, 8] },
  },
  "kafka-configs.sh": { main: "kafka.admin.ConfigCommand" },
  "kafka-delete-records.sh": { main: "org.apache.kafka.tools.DeleteRecordsCommand" },
} as const satisfies Readonly<Record<string, Tool>>;

/** Names of Kafka's tools that the lab shell has. */
export const kafkaToolNames: readonly string[] = Object.keys(tools);

/**
 * The class that is each tool in a version of Kafka.
 * @param jars names of Kafka's jars, which tell its version
 * @throws Error when the jar of the tools is not among them
 */
export function kafkaTools(jars: readonly string[]): readonly (readonly [string, string])[] {
  const found = jars.map((jar) => /^kafka-tools-(\d+)\.(\d+)/.exec(jar)).find(Boolean);
  if (!found) throw new Error("There is no kafka-tools jar among Kafka's jars.");
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return Object.entries<Tool>(tools).map(([name, { main, before }]) => {
    const [since, point] = before?.since ?? [0, 0];
    const isOlder = major < since || (major === since && minor < point);
    return [name, before && isOlder ? before.main : main] as const;
  });
}
