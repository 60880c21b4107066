import { z } from "zod";

/** What the lab's runs of runbooks write, from the project root. */
export const tortureFile = "lab/torture.json";

const runSchema = z.object({
  world: z.string(),
  versions: z.object({ postgresql: z.string(), kafka: z.string(), debezium: z.string() }),
  rowsWritten: z.number(),
  rowsRepeated: z.number(),
  rowsLost: z.number(),
  rowsAnnounced: z.number(),
});
const tortureSchema = z.object({
  runbooks: z.record(z.string(), z.object({ runs: z.array(runSchema) })),
});

/** One time in which the lab followed a runbook. */
export type Run = z.infer<typeof runSchema>;

/**
 * The runs of each runbook, by its id.
 * @param text of the file; `undefined` while nothing was run
 * @throws SyntaxError or ZodError when the lab has not written it
 */
export function parseRuns(text: string | undefined): ReadonlyMap<string, readonly Run[]> {
  if (text === undefined) return new Map();
  const { runbooks } = tortureSchema.parse(JSON.parse(text));
  return new Map(Object.entries(runbooks).map(([id, { runs }]) => [id, runs]));
}

const number = (value: number) => value.toLocaleString("en-US");
const sum = (runs: readonly Run[], of: (run: Run) => number) =>
  runs.reduce((total, run) => total + of(run), 0);

/** The first two numbers of a version: `4.3` of `4.3.1`. For PostgreSQL one is enough. */
const short = (version: string, parts: number) => version.split(".").slice(0, parts).join(".");

function span(versions: readonly string[]): string {
  const byNumber = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
  const sorted = [...versions].sort(byNumber);
  const [first = ""] = sorted;
  const last = sorted.at(-1) ?? "";
  return first === last ? first : `${first} to ${last}`;
}

function lostWords(lost: number, announced: number): string {
  if (lost === 0) return "none lost";
  if (announced >= lost) return `${number(lost)} lost, as announced`;
  return `${number(lost)} lost, ${number(announced)} of them announced`;
}

/** What the lab has seen of a runbook, in one line. */
export function recordSentence(runs: readonly Run[]): string {
  if (runs.length === 0) return "Not yet followed by the lab.";
  const worlds = new Set(runs.map(({ world }) => world)).size;
  const postgresql = span(runs.map(({ versions }) => short(versions.postgresql, 1)));
  const kafka = span(runs.map(({ versions }) => short(versions.kafka, 2)));
  const times = runs.length === 1 ? "once" : `${number(runs.length)} times`;
  const disasters = worlds === 1 ? "one prepared disaster" : `${worlds} prepared disasters`;
  const lost = lostWords(
    sum(runs, ({ rowsLost }) => rowsLost),
    sum(runs, ({ rowsAnnounced }) => rowsAnnounced),
  );
  return (
    `Followed ${times} through ${disasters}, ` +
    `PostgreSQL ${postgresql}, Kafka Connect ${kafka}: ` +
    `${number(sum(runs, ({ rowsWritten }) => rowsWritten))} rows written, ` +
    `${number(sum(runs, ({ rowsRepeated }) => rowsRepeated))} repeated, ${lost}.`
  );
}
