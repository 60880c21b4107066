import { isMountPoint, labChoices, type AlertChoices } from "./alert-rules.ts";
import type { BudgetInput } from "./budget.ts";
import { readRate, readShare, readSize, readTime, type Read } from "./quantities.ts";
import { secondsPerHour } from "./units.ts";

/** What stands in the fields of the tool, as written. */
export interface Form {
  readonly rate: string;
  readonly outage: string;
  readonly snapshot: string;
  readonly together: boolean;
  readonly checkpoint: string;
  readonly maxWalSize: string;
  readonly walKeepSize: string;
  readonly disk: string;
  readonly other: string;
  readonly free: string;
  readonly warning: string;
  readonly mountPoint: string;
}

type Field = Exclude<keyof Form, "together">;

/** The example of the lesson, on PostgreSQL's defaults but for `max_wal_size`. */
export const lessonExample: Form = {
  rate: "2 MB/s",
  outage: "7 h",
  snapshot: "5 h",
  together: false,
  checkpoint: "5 min",
  maxWalSize: "4 GB",
  walKeepSize: "0 MB",
  disk: "100 GB",
  other: "2 GB",
  free: "20 %",
  warning: `${labChoices.hours} h`,
  mountPoint: labChoices.mountPoint,
};

export type Mistakes = Readonly<Partial<Record<Field, string>>>;

/** A form, read: either everything can be computed, or some fields have mistakes. */
export type ReadForm =
  { readonly input: BudgetInput; readonly choices: AlertChoices } | { readonly mistakes: Mistakes };

function readWarning(text: string): ReturnType<typeof readTime> {
  const read = readTime(text);
  const usable = "value" in read && read.value >= secondsPerHour;
  return usable ? read : { mistake: "Write at least 1 h: time to notice, decide and act." };
}

function readMountPoint(text: string): Read<string> {
  return isMountPoint(text)
    ? { value: text }
    : { mistake: "Write an absolute path without spaces, quotes or braces." };
}

/** Reads all fields. */
export function readForm(form: Form): ReadForm {
  const read = {
    rate: readRate(form.rate),
    outage: readTime(form.outage),
    snapshot: readTime(form.snapshot),
    checkpoint: readTime(form.checkpoint),
    maxWalSize: readSize(form.maxWalSize),
    walKeepSize: readSize(form.walKeepSize),
    disk: readSize(form.disk),
    other: readSize(form.other),
    free: readShare(form.free),
    warning: readWarning(form.warning),
    mountPoint: readMountPoint(form.mountPoint),
  };
  const mistakes = Object.fromEntries(
    Object.entries(read).flatMap(([name, each]) =>
      "mistake" in each ? [[name, each.mistake]] : [],
    ),
  );
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const values = Object.fromEntries(
    Object.entries(read).map(([name, each]) => [name, "value" in each ? each.value : undefined]),
  ) as unknown as Omit<BudgetInput, "together"> & AlertChoices;
  const { warning, mountPoint, ...input } = values;
  return { input: { ...input, together: form.together }, choices: { warning, mountPoint } };
}
