import { entry, oneOf } from "../entry.ts";
import { perhaps } from "../suggest.ts";
import { unknownSection } from "../unknown-section.ts";

export const runbookEntries = {
  "runbook/id": entry<{ name: string }>(
    "The id is not the name of the file.",
    ({ name }) => `Write \`id: ${name}\`, or rename the file: addresses and links follow it.`,
  ),
  "runbook/heading": entry<{ text: string }>(
    ({ text }) => `The heading "${text}" is not of the second level.`,
    "Write ##: every heading of a runbook is a step.",
  ),
  "runbook/no-end": entry<{ missing: readonly string[] }>(
    ({ missing }) => `The end of the runbook lacks ${missing.map((m) => `"${m}"`).join(" and ")}.`,
    "Let the last two steps be `## Done when`, with checks that an outsider accepts, and `## Put back`, with each setting that was changed.",
  ),
  "runbook/acts-first": entry(
    "The first command of the runbook acts before anything was looked at.",
    "Put a step before it whose command only looks, marked `run looks`.",
  ),
  "runbook/no-look-before": entry<{ step: string }>(
    ({ step }) => `The step "${step}" cannot be undone, and no look comes right before it.`,
    "Put a step before it that shows whether the act is right here, marked `run looks`.",
  ),
  "runbook/no-deed": entry<{ said: readonly string[] }>(
    ({ said }) =>
      said.length === 0
        ? "The command does not say what it does to the system."
        : `The command says ${said.join(" and ")} at once.`,
    "Write `run looks`, `run changes` or `run final` (what cannot be undone).",
  ),
  "runbook/look-that-acts": entry<{ word: string }>(
    ({ word }) => `The command is marked as a look and holds ${word}.`,
    "Mark it `run changes` or `run final`, in a step of its own.",
  ),
  "runbook/no-right": entry(
    "The command does not name the right that it needs.",
    'Add needs="…", for example needs="pg_monitor"; needs="none" when anybody may run it.',
  ),
  "runbook/no-output": entry(
    "The command does not say what should come back.",
    "Put a `text output` fence right under it.",
  ),
  "runbook/second-command": entry(
    "The step has a second command.",
    "Give each command a step of its own: one step, one act.",
  ),
  "runbook/lab-value": entry<{ value: string }>(
    ({ value }) => `The block holds ${value}, a value of the lab.`,
    "Read it from the system, write a placeholder such as {{slot}}, or a blank that no system takes, FILL_IN_….",
  ),
  "runbook/long-step": entry<{ step: string; sentences: number }>(
    ({ step, sentences }) => `The step "${step}" says ${sentences} sentences.`,
    "Say at most two; what explains belongs in the lesson, and another act in a step of its own.",
  ),
  "runbook/not-put-back": entry<{ setting: string }>(
    ({ setting }) => `The command changes ${setting}, and "Put back" does not name it.`,
    'Say in "Put back" how it gets its former value, or that it stays.',
  ),
  "runbook/on-nothing": entry(
    "The part `<On>` names neither a platform nor a range of versions that can be used.",
    'Write platform="rds", postgresql="13-16", or both.',
  ),
  "runbook/unknown-platform": entry<{ name: string; known: readonly string[] }>(
    ({ name }) => `There is no platform "${name}".`,
    ({ known }) => `Use ${oneOf(known)}, or add it to src/runbooks/file/platforms.ts.`,
  ),
  "runbook/no-source": entry(
    "The part `<On>` is for a platform on which the lab follows no runbook, and names no source.",
    'Add source="https://…", the page that documents it.',
  ),
  "runbook/unknown-target": entry<{
    target: string;
    nearest: string | undefined;
    known: readonly string[];
  }>(
    ({ target }) => `The branch leads to "${target}", which does not exist.`,
    ({ nearest, known }) =>
      `Name a step of this page as #step, or the id of a runbook.${perhaps(nearest)} There are: ${known.join(", ")}.`,
  ),
  "runbook/unexplained-blank": entry<{ name: string }>(
    ({ name }) => `The front matter does not say what ${name} is.`,
    ({ name }) => `Add it under \`blanks\`: \`${name}: what the reader puts there\`.`,
  ),
  "runbook/unused-blank": entry<{ name: string }>(
    ({ name }) => `No command holds ${name}.`,
    "Remove it from `blanks`.",
  ),
  "runbook/rights": entry<{ missing: readonly string[]; surplus: readonly string[] }>(
    ({ missing, surplus }) =>
      [
        ...(missing.length > 0 ? [`The list of rights lacks ${missing.join(", ")}`] : []),
        ...(surplus.length > 0 ? [`No command needs ${surplus.join(", ")}`] : []),
      ].join("; ") + ".",
    "Let `needs.rights` be what the commands name with needs=.",
  ),
  "runbook/unknown-alert": entry<{ alert: string; nearest: string | undefined }>(
    ({ alert }) => `There is no alert rule "${alert}".`,
    ({ nearest }) => `Name a rule of lab/config/prometheus/rules.${perhaps(nearest)}`,
  ),
  "runbook/alert-without": entry<{ alert: string }>(
    ({ alert }) => `The alert ${alert} leads to no runbook.`,
    "Give it the annotation runbook_url, which ends with /runbooks/<id>/.",
  ),
  "runbook/alert-to-nothing": entry<{
    alert: string;
    runbook: string;
    nearest: string | undefined;
  }>(
    ({ alert, runbook }) =>
      `The alert ${alert} leads to the runbook "${runbook}", which does not exist.`,
    ({ nearest }) => `Name one that exists in its runbook_url.${perhaps(nearest)}`,
  ),
  "runbook/alert-not-listed": entry<{ alert: string }>(
    ({ alert }) => `The alert ${alert} leads here, and the runbook does not list it.`,
    "Add it to `alerts`, or correct the rule's runbook_url.",
  ),
  "runbook/unknown-message": entry<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no message "${id}".`,
    ({ nearest }) => `Add it to a file of src/content/messages.${perhaps(nearest)}`,
  ),
  "runbook/message-not-listed": entry<{ id: string; runbook: string }>(
    ({ id, runbook }) =>
      `The message ${id} leads to the runbook "${runbook}", which does not list it.`,
    "Add it to the runbook's `messages`, or correct the message.",
  ),
  "runbook/unknown-lesson": entry<{ lesson: string; nearest: string | undefined }>(
    ({ lesson }) => `There is no lesson "${lesson}".`,
    ({ nearest }) => `Write a lesson id, or id#section.${perhaps(nearest)}`,
  ),
  "runbook/unknown-section": unknownSection,
} as const;
