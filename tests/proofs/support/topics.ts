import { labShell, type Environment, type LabShell } from "../../../lab/stack/lab-shell.ts";
import { writtenTo } from "./log-end.ts";

/** A record of a topic; a tombstone has no value. */
export interface Event {
  readonly partition: number;
  readonly key: Readonly<Record<string, unknown>> | null;
  readonly op: string | undefined;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly tombstone: boolean;
}

export interface Topics {
  /** One of Kafka's command line tools, with `--bootstrap-server`. */
  readonly tool: LabShell["kafkaTool"];
  /** How many records were ever written to a topic; 0 when there is no such topic. */
  readonly written: (topic: string) => number;
  /** All records of a topic, from the beginning. */
  readonly events: (topic: string) => Promise<Event[]>;
}

function parseEvent(line: string): Event {
  const [partition = "", key = "null", value = "null"] = line.split("\t");
  const body = JSON.parse(value) as Partial<Event> | null;
  return {
    partition: Number(partition.replace("Partition:", "")),
    key: JSON.parse(key) as Event["key"],
    op: body?.op,
    before: body?.before ?? null,
    after: body?.after ?? null,
    source: body?.source ?? null,
    tombstone: body === null,
  };
}

/**
 * The topics of the broker, through Kafka's own tools.
 * @param data the directory of the broker's data
 */
export function kafkaTopics(env: Environment, data: string): Topics {
  const { kafkaTool: tool } = labShell(env);
  const written: Topics["written"] = (topic) => writtenTo(data, topic);
  return {
    tool,
    written,
    events: async (topic) => {
      const count = written(topic);
      if (count === 0) return [];
      const text = await tool(
        "kafka-console-consumer.sh",
        ...["--topic", topic, "--from-beginning", "--timeout-ms", "8000"],
        ...["--max-messages", String(count)],
        ...["--formatter-property", "print.key=true"],
        ...["--formatter-property", "print.partition=true"],
      );
      return text.split("\n").filter(Boolean).map(parseEvent);
    },
  };
}
