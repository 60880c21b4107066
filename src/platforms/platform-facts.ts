import { z } from "zod";
import type { Problem } from "../problems/problem.ts";
import { readDocument } from "../problems/yaml/read-document.ts";
import { sentences } from "../problems/yaml/sentences.ts";
import {
  isConnectPlatform,
  isPostgresqlPlatform,
  platformName,
} from "../runbooks/file/platforms.ts";

/** Where the facts are, from the project root. */
export const platformFactsFile = "src/content/platforms.yaml";

/** Address of their page below the site's base; each platform is an anchor of it. */
export const platformFactsRoute = "/reference/platforms/";

/** What the page says of every place where PostgreSQL runs, by the field of the file. */
export const postgresqlTopics = {
  "free-storage": "Free storage",
  "wal-size": "Size of pg_wal",
  slots: "What slots keep",
  exporter: "postgres_exporter",
} as const;

/** What it says of every way to run Kafka Connect. */
export const connectTopics = {
  metrics: "Metrics of Connect and Debezium",
  state: "State of connector and tasks",
} as const;

const factSchema = z.strictObject({
  says: sentences().min(20).max(400).describe("what it is there, in sentences"),
  uncertain: z
    .literal(true)
    .optional()
    .describe("true where the sources leave open what an operator needs"),
  sources: z
    .array(z.url({ protocol: /^https$/ }))
    .min(1)
    .max(3)
    .describe("the pages that say so, or in which it was looked for"),
  read: z.iso.date().describe("the day on which the sources were read"),
});

/** What is known of one topic on one platform. */
export type PlatformFact = z.infer<typeof factSchema>;

/** Facts on all topics of a part, with a name where runbooks have none for the platform. */
const platformsOf = <Topic extends string>(
  topics: Readonly<Record<Topic, string>>,
  isKnown: (id: string) => boolean,
) => {
  const names = Object.keys(topics) as Topic[];
  const facts = Object.fromEntries(names.map((topic) => [topic, factSchema])) as Record<
    Topic,
    typeof factSchema
  >;
  const name = z.string().min(3).optional().describe("what readers call the platform");
  return z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.strictObject({ name, ...facts }))
    .superRefine((platforms, context) => {
      for (const [id, platform] of Object.entries(platforms)) {
        const given = (platform as { readonly name?: string }).name;
        if (isKnown(id) === (given === undefined)) continue;
        const message = `runbooks call it "${platformName(id)}" already; leave the name out`;
        context.addIssue({ code: "custom", path: [id, "name"], input: given, message });
      }
    });
};

const document = {
  name: "the facts on platforms",
  schema: z.strictObject({
    postgresql: platformsOf(postgresqlTopics, isPostgresqlPlatform),
    connect: platformsOf(connectTopics, isConnectPlatform),
  }),
  form: "Write postgresql or connect, below it a platform, and below that its facts.",
};

/** A platform with what is known of it, in the order of the topics. */
export interface Platform {
  /** Its anchor on the page. */
  readonly id: string;
  readonly name: string;
  readonly facts: readonly (PlatformFact & { readonly topic: string; readonly title: string })[];
}

type PlatformFields = Readonly<Record<string, PlatformFact | string | undefined>>;

const platformsIn = (
  part: Readonly<Record<string, PlatformFields>>,
  topics: Readonly<Record<string, string>>,
): Platform[] =>
  Object.entries(part).map(([id, fields]) => ({
    id,
    name: typeof fields["name"] === "string" ? fields["name"] : platformName(id),
    facts: Object.entries(topics).flatMap(([topic, title]) => {
      const fact = fields[topic];
      return typeof fact === "object" ? [{ topic, title, ...fact }] : [];
    }),
  }));

/**
 * Reads what is known of platforms, in the order of the file.
 * @param text the file's content; no file holds no platforms
 */
export function readPlatformFacts(text: string | undefined): {
  readonly postgresql: readonly Platform[];
  readonly connect: readonly Platform[];
  readonly problems: readonly Problem[];
} {
  if (text === undefined) return { postgresql: [], connect: [], problems: [] };
  const { value, problems } = readDocument(platformFactsFile, text, document);
  return {
    postgresql: platformsIn(value?.postgresql ?? {}, postgresqlTopics),
    connect: platformsIn(value?.connect ?? {}, connectTopics),
    problems,
  };
}
