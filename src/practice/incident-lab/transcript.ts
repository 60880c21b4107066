import { z } from "zod";
import type { Lab } from "./lab-schema.ts";
import { labFolder } from "./lab-path.ts";
import type { Observation } from "./observation.ts";
import { printed } from "./psql-format.ts";
import type { Played } from "./replay.ts";

const step = z.strictObject({
  /** What was typed, or how many minutes passed. */
  sql: z.string().optional(),
  minutes: z.int().optional(),
  /** What each statement answered, as psql prints it. */
  said: z.array(z.string()),
  /** The lab after it. */
  seen: z.string(),
});

/** The recorded run of a lab's solution. */
export const transcriptSchema = z.strictObject({
  /** What `version()` said. */
  server: z.string(),
  at: z.iso.date(),
  arrived: z.string(),
  steps: z.array(step),
});

export type Transcript = z.infer<typeof transcriptSchema>;

/** The file of a lab's transcript, from the project root. */
export function transcriptPath(id: string): string {
  return `${labFolder}/transcripts/${id}.json`;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

/** The lab at one moment, in one line. */
export function seenLine(lab: Lab, { minute, wal, slots, reached }: Observation): string {
  const each = slots.map(({ slot_name, wal_status, retained }) =>
    retained === null
      ? `${slot_name} ${wal_status ?? "without WAL"}`
      : `${slot_name} ${wal_status ?? ""}, ${megabytes(retained)}`,
  );
  const goals = `${reached.length} of ${lab.goals.length} goals`;
  return [`Minute ${minute}: pg_wal ${megabytes(wal)}`, ...each, goals].join("; ");
}

/**
 * Writes down what happened when a lab's solution was played.
 * @param arrived the lab as the learner finds it
 * @param about the server's version and the day
 */
export function transcriptOf(
  lab: Lab,
  arrived: Observation,
  played: readonly Played[],
  about: Pick<Transcript, "server" | "at">,
): Transcript {
  const steps = played.map(({ move, ran, seen }) => ({
    ...move,
    said: ran.map(({ statement, outcome }) => printed(outcome, statement)),
    seen: seenLine(lab, seen),
  }));
  return { ...about, arrived: seenLine(lab, arrived), steps };
}

/** A transcript without what differs from run to run: positions, times, the widths of columns. */
export function shapeOf({ arrived, steps }: Transcript): unknown {
  const plain = (text: string) =>
    text
      .replaceAll(/[0-9A-F]+\/[0-9A-F]+/g, "LSN")
      .replaceAll(/\d{4}-\d\d-\d\d[ T][\d:.+]+/g, "TIME")
      .replaceAll(/\d+ (bytes|kB|MB)/g, "SIZE")
      .replaceAll(/-{2,}|\+/g, "")
      .replaceAll(/ +/g, " ");
  return {
    arrived,
    steps: steps.map(({ said, ...rest }) => ({ ...rest, said: said.map(plain) })),
  };
}
