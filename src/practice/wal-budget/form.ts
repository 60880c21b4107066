import { isMountPoint, labChoices, type AlertChoices } from "./alert-rules.ts";
import { budgetOf, type BudgetInput } from "./budget.ts";
import { readMargin, readRate, readShare, readSize, readTime, type Read } from "./quantities.ts";
import { secondsPerHour, type Seconds } from "./units.ts";

/** What stands in the fields of the tool, as written. */
export interface Form {
  readonly rate: string;
  readonly outage: string;
  readonly snapshot: string;
  readonly together: boolean;
  readonly margin: string;
  readonly unlimited: boolean;
  readonly checkpoint: string;
  readonly maxWalSize: string;
  readonly walKeepSize: string;
  readonly disk: string;
  readonly other: string;
  readonly free: string;
  readonly warning: string;
  readonly mountPoint: string;
}

/** Fields with a text in them. */
export type TextFieldName = Exclude<keyof Form, "together" | "unlimited">;

/** The example of the lesson, on PostgreSQL's defaults but for `max_wal_size`. */
export const lessonExample: Form = {
  rate: "2 MB/s",
  outage: "5.5 h",
  snapshot: "5 h",
  together: false,
  margin: "25 %",
  unlimited: false,
  checkpoint: "5 min",
  maxWalSize: "4 GB",
  walKeepSize: "0 MB",
  disk: "100 GB",
  other: "2 GB",
  free: "20 %",
  warning: `${labChoices.hours} h`,
  mountPoint: labChoices.mountPoint,
};

export type Mistakes = Readonly<Partial<Record<TextFieldName, string>>>;

/** Fields that only the alert rules need. */
const ofAlerts: readonly string[] = ["warning", "mountPoint"] satisfies TextFieldName[];

/** A form, read: the budget, with alert rules unless their fields have mistakes; or mistakes before it. */
export type ReadForm =
  | {
      readonly input: BudgetInput;
      readonly choices: AlertChoices | undefined;
      readonly mistakes: Mistakes;
    }
  | { readonly mistakes: Mistakes };

/** A time that keeps a rule; otherwise what is wrong with it. */
function readTimeThat(text: string, rule: (time: Seconds) => boolean, mistake: string) {
  const read = readTime(text);
  return "value" in read && !rule(read.value) ? { mistake } : read;
}

const readWarning = (text: string) =>
  readTimeThat(
    text,
    (time) => time >= secondsPerHour && time % secondsPerHour === 0,
    "Write whole hours, at least 1 h: time to notice, decide and act.",
  );
const readOutage = (text: string) =>
  readTimeThat(text, (time) => time > 0, "Write how long an outage can last: more than nothing.");
/** Limits of `checkpoint_timeout`: https://www.postgresql.org/docs/18/runtime-config-wal.html */
const readCheckpoint = (text: string) =>
  readTimeThat(
    text,
    (time) => time >= 30 && time <= 24 * secondsPerHour,
    "Write 30 s to 1 d: PostgreSQL takes nothing else.",
  );

/** PostgreSQL takes no larger number of megabytes for `max_slot_wal_keep_size`. */
const largestSetting = 2_147_483_647;

function readMountPoint(text: string): Read<string> {
  return isMountPoint(text)
    ? { value: text }
    : { mistake: "Write an absolute path without spaces, quotes or braces." };
}

/** Reads all fields. */
export function readForm(form: Form): ReadForm {
  const read = {
    rate: readRate(form.rate),
    outage: readOutage(form.outage),
    snapshot: readTime(form.snapshot),
    margin: readMargin(form.margin),
    checkpoint: readCheckpoint(form.checkpoint),
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
  const wrong = Object.keys(mistakes);
  if (wrong.some((name) => !ofAlerts.includes(name))) return { mistakes };
  const values = Object.fromEntries(
    Object.entries(read).map(([name, each]) => [name, "value" in each ? each.value : undefined]),
  ) as unknown as Omit<BudgetInput, "together" | "unlimited"> &
    Pick<AlertChoices, "warning" | "mountPoint">;
  const { warning, mountPoint, ...input } = values;
  const budgetInput = { ...input, together: form.together, unlimited: form.unlimited };
  const budget = budgetOf(budgetInput).limit;
  if (budget > largestSetting) {
    return {
      mistakes: {
        rate: "This rate for so long is more than PostgreSQL can be told to keep: 2,147,483,647 MB.",
      },
    };
  }
  const choices = wrong.length === 0 ? { warning, mountPoint, budget } : undefined;
  return { input: budgetInput, choices, mistakes };
}
