// cspell:ignore rdss behin behinf behnd
import { goodRunbook, runbookFile } from "../../support/runbook.ts";
import type { Mistake } from "./mistake.ts";

const rules = "lab/config/prometheus/rules/slots.yml";
const messages = "src/content/messages/postgresql.yaml";

/** The good runbook with one piece of one of its files replaced by another. */
function edited(file: string, from: string, to: string): Record<string, string> {
  const text = goodRunbook[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  return { ...goodRunbook, [file]: text.replace(from, to) };
}

const runbook = (from: string, to: string) => edited(runbookFile, from, to);

/** What authors do to runbooks, and to what leads to them. */
export const runbookFileMistakes: readonly Mistake[] = [
  {
    code: "yaml/syntax",
    what: "a colon in a text",
    files: runbook("title: A slot", "title: Slot: a slot"),
  },
  {
    code: "yaml/missing-field",
    what: "a runbook's field that is missing",
    files: runbook("minutes: 5\n", ""),
  },
  {
    code: "yaml/unknown-field",
    what: "a runbook's field that does not exist",
    files: runbook("minutes: 5", "minutes: 5\nseverity: high"),
  },
  {
    code: "yaml/invalid-field",
    what: "a value that is no sentence",
    files: runbook("loses: Nothing.", "loses: nothing"),
  },
  {
    code: "runbook/id",
    what: "an id of another file",
    files: runbook("id: slot-behind", "id: slot-lost"),
  },
  {
    code: "runbook/heading",
    what: "a heading of the third level",
    files: runbook("The slot is reserved.", "### On a standby"),
  },
  {
    code: "runbook/no-end",
    what: "no way back",
    files: runbook("## Put back", "## Tell everybody"),
  },
  {
    code: "runbook/acts-first",
    what: "an act as the first command",
    files: runbook("run looks", "run changes"),
  },
  {
    code: "runbook/no-look-before",
    what: "an act without return after another act",
    files: runbook(
      "## Done when",
      '## Drop it\n\n```sql run final needs="settings"\nDROP TABLE t;\n```\n\n```text output\nDROP TABLE\n```\n\n## Done when',
    ),
  },
  {
    code: "runbook/no-deed",
    what: "a command that does not say what it does",
    files: runbook("run looks", "run"),
  },
  {
    code: "runbook/no-deed",
    what: "a command that says two things",
    files: runbook("run looks", "run looks final"),
  },
  {
    code: "runbook/look-that-acts",
    what: "a look with an act in it",
    files: runbook("SELECT wal_status FROM", "SELECT pg_drop_replication_slot(slot_name) FROM"),
  },
  {
    code: "runbook/no-right",
    what: "a command without a right",
    files: runbook('run looks needs="pg_monitor"', "run looks"),
  },
  {
    code: "runbook/no-output",
    what: "a command without an answer",
    files: runbook("```text output\nreserved\n```\n\n", ""),
  },
  {
    code: "runbook/second-command",
    what: "two commands in a step",
    files: runbook(
      "## Raise the limit",
      '```sql run looks needs="pg_monitor"\nSELECT 1;\n```\n\n## Raise the limit',
    ),
  },
  {
    code: "runbook/lab-value",
    what: "a size of the lab",
    files: runbook("= FILL_IN_LIMIT", "= '1GB' -- FILL_IN_LIMIT"),
  },
  {
    code: "runbook/long-step",
    what: "a step that explains",
    files: runbook("The slot is reserved.", "One is said. Two is said. Three is said."),
  },
  {
    code: "runbook/not-put-back",
    what: "a setting that is forgotten",
    files: runbook("`max_slot_wal_keep_size` gets", "It gets"),
  },
  {
    code: "runbook/on-nothing",
    what: "a part for nobody",
    files: runbook('<On platform="rds" source', "<On source"),
  },
  {
    code: "runbook/unknown-platform",
    what: "a platform that does not exist",
    files: runbook('platform="rds"', 'platform="rdss"'),
  },
  {
    code: "runbook/no-source",
    what: "a platform without a source",
    files: runbook(' source="https://docs.aws.amazon.com/"', ""),
  },
  {
    code: "runbook/unknown-target",
    what: "a branch to no step",
    files: runbook("stop: ask the database administrator", "#raise-limit"),
  },
  {
    code: "runbook/unknown-target",
    what: "a branch to no runbook",
    files: runbook("stop: ask the database administrator", "slot-behin"),
  },
  {
    code: "runbook/unexplained-blank",
    what: "a blank that nobody explains",
    files: runbook(
      "  FILL_IN_LIMIT: a limit that the disk can hold, in MB\n",
      "  FILL_IN_SIZE: a limit that the disk can hold, in MB\n",
    ),
  },
  {
    code: "runbook/unused-blank",
    what: "a blank that is gone",
    files: runbook("= FILL_IN_LIMIT", "= 5"),
  },
  {
    code: "runbook/rights",
    what: "rights that are not those of the steps",
    files: runbook("rights: [pg_monitor, settings]", "rights: [pg_monitor, superuser]"),
  },
  {
    code: "runbook/unknown-alert",
    what: "an alert with a slip",
    files: runbook("alerts: [SlotBehind]", "alerts: [SlotBehind, SlotBehnd]"),
  },
  {
    code: "runbook/alert-without",
    what: "an alert without a runbook",
    files: edited(
      rules,
      "          runbook_url: https://FILL_IN_SITE/runbooks/slot-behind/\n",
      "          summary: behind\n",
    ),
  },
  {
    code: "runbook/alert-to-nothing",
    what: "an alert that leads nowhere",
    files: edited(rules, "runbooks/slot-behind/", "runbooks/slot-behinf/"),
  },
  {
    code: "runbook/alert-not-listed",
    what: "an alert that the runbook does not know",
    files: runbook("alerts: [SlotBehind]", "alerts: []"),
  },
  {
    code: "yaml/invalid-field",
    what: "a message of another product",
    files: edited(messages, "product: PostgreSQL", "product: Oracle"),
  },
  {
    code: "runbook/unknown-message",
    what: "a message with a slip",
    files: runbook("messages: [slot-says-so]", "messages: [slot-says-so, slot-says]"),
  },
  {
    code: "runbook/message-not-listed",
    what: "a message that the runbook does not know",
    files: runbook("messages: [slot-says-so]", "messages: []"),
  },
  {
    code: "runbook/unknown-lesson",
    what: "a lesson that does not exist",
    files: runbook("lesson: first-steps#slot-states", "lesson: first-step#slot-states"),
  },
  {
    code: "runbook/unknown-section",
    what: "a section that does not exist",
    files: runbook("lesson: first-steps#slot-states", "lesson: first-steps#slot-state"),
  },
];
