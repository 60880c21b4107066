import { followedSchema, type FollowRun } from "../file/follow-record.ts";

/** How a runbook was followed: its runs, each with the world in which it took place. */
export type RunInWorld = FollowRun & {
  readonly world: string;
  readonly kind: "incident" | "look-alike";
};

/**
 * The runs of each runbook that followed the steps as they stand.
 * @param text of the file; `undefined` while nothing was run
 * @param hashes of the runbooks' steps, by id
 * @throws SyntaxError or ZodError when the lab has not written it
 */
export function parseRuns(
  text: string | undefined,
  hashes: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly RunInWorld[]> {
  if (text === undefined) return new Map();
  const { runbooks } = followedSchema.parse(JSON.parse(text));
  const current = Object.entries(runbooks).filter(([id, { hash }]) => hashes.get(id) === hash);
  return new Map(
    current.map(([id, { worlds }]) => [
      id,
      Object.entries(worlds).flatMap(([world, { kind, runs }]) =>
        runs.map((run) => ({ ...run, world, kind })),
      ),
    ]),
  );
}

const number = (value: number) => value.toLocaleString("en-US");
const times = (count: number) => (count === 1 ? "once" : `${number(count)} times`);
const sum = (runs: readonly FollowRun[], of: (run: FollowRun) => number) =>
  runs.reduce((total, run) => total + of(run), 0);

/** The first numbers of a version: `4.3` of `4.3.1`. For PostgreSQL one is enough. */
const short = (version: string, parts: number) => version.split(".").slice(0, parts).join(".");

function span(versions: readonly string[]): string {
  const byNumber = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
  const sorted = [...versions].sort(byNumber);
  const [first = ""] = sorted;
  const last = sorted.at(-1) ?? "";
  return first === last ? first : `${first} to ${last}`;
}

function worldsOf(
  runs: readonly RunInWorld[],
  kind: RunInWorld["kind"],
  one: string,
  many: string,
) {
  const count = new Set(runs.filter((run) => run.kind === kind).map(({ world }) => world)).size;
  return count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`];
}

/** What the lab has seen of a runbook, in one line. Runs that failed are said first. */
export function recordSentence(runs: readonly RunInWorld[]): string {
  if (runs.length === 0) return "The lab has not followed these steps yet.";
  const failed = runs.filter(({ passed }) => !passed).length;
  const through = [
    ...worldsOf(runs, "incident", "prepared disaster", "prepared disasters"),
    ...worldsOf(runs, "look-alike", "look-alike", "look-alikes"),
  ].join(" and ");
  const postgresql = span(runs.map((run) => short(run.postgresql, 1)));
  const kafka = span(runs.map((run) => short(run.kafka, 2)));
  const lost = sum(runs, (run) => run.lost);
  const announced = sum(runs, (run) => run.announced);
  const again = runs.filter(({ interrupted }) => interrupted !== undefined).length;
  const begun = again === 0 ? "" : ` (${times(again)} interrupted and begun again)`;
  const verdict = failed === 0 ? "" : `Failed ${times(failed)}. `;
  return (
    `${verdict}Followed ${times(runs.length)}${begun} through ${through}, ` +
    `PostgreSQL ${postgresql}, Kafka Connect ${kafka}: ` +
    `${lost === 0 ? "no row lost" : `${number(lost)} rows lost`} beyond what is announced` +
    `${announced === 0 ? "" : `, ${number(announced)} as announced`}.`
  );
}
