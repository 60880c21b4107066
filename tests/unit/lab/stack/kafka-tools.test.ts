import { expect, test } from "vitest";
import { kafkaTools } from "../../../../lab/stack/kafka-tools.ts";

const toolOf = (version: string, name: string) =>
  new Map(kafkaTools(["kafka-clients-9.9.9.jar", `kafka-tools-${version}.jar`])).get(name);

// What the jars of these versions hold.
test.each([
  ["3.7.2", "kafka-console-consumer.sh", "kafka.tools.ConsoleConsumer"],
  ["3.7.2", "kafka-consumer-groups.sh", "kafka.admin.ConsumerGroupCommand"],
  ["3.9.2", "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer"],
  ["3.9.2", "kafka-console-producer.sh", "kafka.tools.ConsoleProducer"],
  ["4.0.2", "kafka-console-producer.sh", "org.apache.kafka.tools.ConsoleProducer"],
  ["4.3.1", "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand"],
])("in Kafka %s, %s is %s", (version, name, main) => {
  expect(toolOf(version, name)).toBe(main);
});

test("jars that do not tell the version are refused", () => {
  expect(() => kafkaTools(["kafka-clients-3.7.2.jar"])).toThrow("no kafka-tools jar");
});
