import { bySeverity, type PastedFinding, type Reading } from "./reading.ts";

/** What a status and a slot say together: each of them alone looks like something else. */
function unreadWhileRunning(readings: readonly Reading[]): PastedFinding[] {
  const [status, slot] = (["connector-status", "replication-slots"] as const).map((kind) =>
    readings.find((reading) => reading.kind === kind),
  );
  const valueOf = (reading: Reading | undefined, name: string) =>
    reading?.rows.find((row) => row.name === name)?.value ?? "";
  const runs = ["Connector", "Task 0"].every((name) => /^RUNNING/.test(valueOf(status, name)));
  const lost = valueOf(slot, "wal_status") === "lost";
  if (!runs || lost || !/^(?:f|false|no|off)$/i.test(valueOf(slot, "active"))) return [];
  const text =
    "The connector says RUNNING and nobody reads the slot: it is in its initial snapshot, or its connection was cut without an error, or the slot is another's. Do not restart a snapshot.";
  return [{ level: "warning", text, leads: "/runbooks/running-but-nothing-arrives/" }];
}

/**
 * Several readings of one text as one: an engineer pastes a status and the slots in one go. The first
 * gives its kind.
 * @returns `undefined` when there is none
 */
export function together(readings: readonly Reading[]): Reading | undefined {
  const [first, ...more] = readings;
  if (!first || more.length === 0) return first;
  const entries = readings.flatMap((reading) => reading.entries ?? []);
  const lookUp = readings.find((reading) => reading.lookUp !== undefined)?.lookUp;
  return {
    kind: first.kind,
    title: readings.map(({ title }) => title).join(", "),
    rows: readings.flatMap(({ rows }) => rows),
    findings: bySeverity([
      ...unreadWhileRunning(readings),
      ...readings.flatMap(({ findings }) => findings),
    ]),
    ...(lookUp === undefined ? {} : { lookUp }),
    ...(entries.length === 0 ? {} : { entries }),
  };
}
