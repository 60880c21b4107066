import type { Connect } from "./connect.ts";

/** What happened on one line of Debezium when the slot was gone and the offset was kept. */
export interface GapResult {
  /** `retries`: RUNNING by name, but no slot is read. */
  readonly end: "streams" | "failed" | "retries" | "does-not-start";
  /** Rows that were committed while there was no slot. */
  readonly gapRows: number;
  /** How many of them reached the topic, by an event or by a snapshot. */
  readonly reached: number;
  /** What the connector says: the cause of the failure, else its warnings. */
  readonly says: readonly string[];
}

/** What the scenario does to a stack; the tests have another one. */
export interface GapStack {
  readonly connect: Connect;
  /** Runs SQL as superuser: the rows of the answer, one a line. */
  readonly sql: (text: string) => Promise<string>;
  /** Values of the records in the topic of `public.orders` from an offset on. */
  readonly records: (from: number) => Promise<readonly string[]>;
  /** How many records that topic holds. */
  readonly count: () => Promise<number>;
  /** Lines of Connect's log since the last call. */
  readonly log: () => readonly string[];
  /** Waits until something holds; false when the seconds are over. */
  readonly until: (holds: () => Promise<boolean>, seconds: number) => Promise<boolean>;
}

/** Names of the scenario. */
export interface GapNames {
  readonly connector: string;
  readonly slot: string;
  readonly config: Readonly<Record<string, string>>;
}

/** Rows of each part: enough that none of the counts below is reached by chance. */
const rowsOf = { before: 5, gap: 7, after: 3 } as const;

const insert = (part: keyof typeof rowsOf) =>
  `INSERT INTO public.orders (customer_id, status) SELECT 1, '${part}' FROM generate_series(1, ${rowsOf[part]})`;

/** How many rows of a part are in records; each row counts once. */
export function rowsIn(records: readonly string[], part: string): number {
  const ids = records.flatMap((record) => {
    const { after } = JSON.parse(record) as { after?: { id: number; status: string } | null };
    return after?.status === part ? [after.id] : [];
  });
  return new Set(ids).size;
}

/** A whole offset says nothing to a reader. */
const withoutOffset = (text: string) =>
  text.replace(/PostgresOffsetContext \[.*\]|Struct\{.*\}/, "[offset]");

/** The causes in a stack trace, the innermost last, without the names of Java's packages. */
export function causesOf(trace: string): string[] {
  return trace
    .split("\n")
    .filter((line) => line !== "" && !/^\s|^\.\.\. \d+ more/.test(line))
    .map((line) => withoutOffset(line.replace(/^(Caused by: )?([\w$]+\.)*/, "")));
}

/** What is said about the loss, as far as it is said at all. */
const subject = /\b(slot|offset|snapshot|available|redo log)\b/i;

/** Warnings and errors on the subject in lines of Connect's log, each once, without time and class. */
export function warningsIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => / (?:WARN|ERROR) \S+ (.*)$/.exec(line)?.[1] ?? []);
  return [...new Set(found.filter((text) => subject.test(text)).map(withoutOffset))];
}

async function active(stack: GapStack, slot: string): Promise<boolean> {
  const query = `SELECT active FROM pg_replication_slots WHERE slot_name = '${slot}'`;
  return (await stack.sql(query)).trim() === "t";
}

async function failed(stack: GapStack, connector: string): Promise<string | undefined> {
  const status = await stack.connect.status(connector);
  const all = status ? [...status.tasks, status.connector] : [];
  const found = all.find(({ state }) => state === "FAILED");
  return found && (found.trace ?? "");
}

/**
 * Brings the connector to where its slot can be taken away: it has streamed rows, its offset is stored,
 * and it is stopped.
 * @returns false when this line does not get as far on this Kafka
 */
async function starts(stack: GapStack, names: GapNames): Promise<boolean> {
  await stack.connect.create(names.connector, names.config);
  const up = await stack.until(
    async () =>
      (await active(stack, names.slot)) || (await failed(stack, names.connector)) !== undefined,
    60,
  );
  if (!up || (await failed(stack, names.connector)) !== undefined) return false;
  const snapshot = Number(await stack.sql("SELECT count(*) FROM public.orders"));
  await stack.sql(insert("before"));
  if (!(await stack.until(async () => (await stack.count()) === snapshot + rowsOf.before, 60)))
    return false;
  await stack.connect.change(names.connector, "stop");
  return stack.until(
    async () =>
      !(await active(stack, names.slot)) &&
      (await stack.connect.offsets(names.connector)).includes('"lsn"'),
    60,
  );
}

/**
 * Rows are written, the connector is stopped, its slot is dropped, more rows are written, the connector
 * is resumed with the offset that it has.
 * @param patience seconds that the connector gets to stream or to fail
 */
export async function silentGap(
  stack: GapStack,
  names: GapNames,
  patience: number,
): Promise<GapResult> {
  const base = { gapRows: rowsOf.gap, reached: 0 };
  if (!(await starts(stack, names))) {
    const trace = await failed(stack, names.connector).catch(() => undefined);
    const says = trace ? causesOf(trace) : warningsIn(stack.log());
    return { ...base, end: "does-not-start", says };
  }
  const from = await stack.count();
  await stack.sql(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await stack.sql(insert("gap"));
  stack.log();
  await stack.connect.change(names.connector, "resume");
  return { ...base, ...(await outcome(stack, names, from, patience)) };
}

async function outcome(
  stack: GapStack,
  names: GapNames,
  from: number,
  patience: number,
): Promise<Pick<GapResult, "end" | "reached" | "says">> {
  let trace: string | undefined;
  const decided = await stack.until(async () => {
    trace = await failed(stack, names.connector);
    return trace !== undefined || (await active(stack, names.slot));
  }, patience);
  if (decided && trace === undefined) {
    await stack.sql(insert("after"));
    await stack.until(async () => {
      trace = await failed(stack, names.connector);
      return trace !== undefined || rowsIn(await stack.records(from), "after") === rowsOf.after;
    }, patience);
  }
  const records = await stack.records(from);
  const reached = rowsIn(records, "gap");
  if (trace !== undefined) return { end: "failed", reached, says: causesOf(trace) };
  const streams = rowsIn(records, "after") === rowsOf.after;
  return { end: streams ? "streams" : "retries", reached, says: warningsIn(stack.log()) };
}
