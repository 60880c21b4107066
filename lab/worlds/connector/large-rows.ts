import type { Context } from "../context.ts";

export const mebibyte = 1_048_576;

/** Text that does not compress, so that what Kafka stores is as large as what is sent. */
const large = (bytes: number) =>
  `(SELECT string_agg(md5(random()::text), '') FROM generate_series(1, ${Math.ceil(bytes / 32)}))`;

/** A document whose record is a little larger than so many bytes. */
export const insertLarge = ({ database, names }: Context, id: number, bytes: number) =>
  database.run(
    `INSERT INTO documents (id, title, body) VALUES (${id}, 'large', ${large(bytes)})`,
    names.database,
    "app",
  );

/** Asks or changes the configuration of the documents' topic. @returns what the tool says */
export const configsOf = ({ kafkaTool, topicOf }: Context, ...options: readonly string[]) =>
  kafkaTool(
    "kafka-configs.sh",
    ...["--entity-type", "topics", "--entity-name", topicOf("documents")],
    ...options,
  );

export const topicTakes = (context: Context, bytes: number) =>
  configsOf(context, "--alter", "--add-config", `max.message.bytes=${bytes}`);

/** More than any record of these worlds. */
export const ownersLimit = 30 * mebibyte;

/** Lets every record of these worlds through, as an owner does who knows them. */
export async function letThrough(context: Context): Promise<void> {
  await topicTakes(context, ownersLimit);
  await context.create(context.main, {
    "producer.override.max.request.size": String(ownersLimit),
    "producer.override.buffer.memory": String(4 * ownersLimit),
  });
}
