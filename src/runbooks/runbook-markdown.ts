import { blankLines } from "./blanks.ts";
import { pointIds, points } from "./drill-lesson.ts";
import type { Fill } from "./names.ts";
import { contactRoleIds, contactRoles, type Contacts } from "./people.ts";
import { planOf } from "./plans.ts";
import type { Part, Runbook } from "./runbook.ts";

/** What is to be known before the commands are run. */
export const beforeYouRun =
  "psql connects to the database {{database}} on the server of the slot: set PGHOST, PGPORT, PGUSER " +
  "and PGDATABASE. Run commands in one directory. Outputs are those of the lesson's lab: yours differ " +
  "in names and numbers, and [SIZE], [LSN], [NUM], [TIME] and [..] stand for what is never the same.";

/** What precedes an output. */
export const rehearsedOutput = "In the rehearsal this was the output:";

/** What is written down during the incident, as the lesson's template has it, and what it means. */
export const logLine = "Log: T0 … T1 … T2 … T3 … T4 … T5 …   Deviations: …";
export const logWords = `T0 fault; ${pointIds
  .slice(1)
  .map((id) => `${id} ${points[id]}`)
  .join("; ")}.`;

/** How a runbook ends, as the lesson's template has it. */
export const doneWhen = [
  "canary row in the topic",
  "positions compared",
  "reconciliation empty",
  "snapshot.mode and limits set back",
  "consumers informed",
] as const;

/** A fence that no line of the text can close. */
function fenced(language: string, text: string): string {
  const longest = [...text.matchAll(/^`{3,}/gm)].reduce(
    (most, [run]) => Math.max(most, run.length),
    2,
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const quoted = (text: string) => text.replace(/^/gm, "> ").replace(/^> $/gm, ">");

function partMarkdown(part: Part, fill: Fill): string {
  switch (part.kind) {
    case "text":
      return fill(part.markdown, "markdown");
    case "command": {
      const command = fenced(part.language, fill(part.code, part.language));
      return part.superuser ? `As a superuser:\n\n${command}` : command;
    }
    case "output":
      return `${rehearsedOutput}\n\n${fenced("text", fill(part.text, "text"))}`;
    case "check":
      return quoted(`**Check.** ${fill(part.markdown, "markdown")}`);
  }
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim() || "…";

function header(runbook: Runbook, contacts: Contacts, fill: Fill): string[] {
  const line = (text: string) => fill(text, "markdown");
  return [
    line(`# Runbook: ${runbook.title}, connector {{connector}}`),
    line(
      "Slot {{slot}}, database {{database}}, publication {{publication}}, prefix {{topic-prefix}}  \n" +
        "Connect {{connect-url}}, Kafka {{bootstrap}}  \n" +
        "Last drill: …",
    ),
    ["| Role | Who, and how to reach them |", "| --- | --- |"]
      .concat(contactRoleIds.map((id) => `| ${contactRoles[id].label} | ${cell(contacts[id])} |`))
      .join("\n"),
    `Symptoms: ${runbook.symptoms.join("; ") || "what another runbook sends here"}. From the lesson: <${runbook.url}>`,
  ];
}

function decisions({ id }: Runbook): string[] {
  const { decisions: forks, blanks, noReturn, rollBack } = planOf(id);
  const replace = blankLines(blanks).map(([name, what]) => `- \`${name}\`: ${what}`);
  return [
    "## Decision points",
    ["| Step | Question | Yes | No | Taken by |", "| --- | --- | --- | --- | --- |"]
      .concat(
        forks.map(({ step, question, yes, no }) => `| ${step} | ${question} | ${yes} | ${no} | |`),
      )
      .join("\n"),
    ...(replace.length > 0 ? [`Fill in, or compare with your own:\n\n${replace.join("\n")}`] : []),
    "## Roll-back",
    `${noReturn === undefined ? "Every step can be undone" : `No way back after step ${noReturn}`}. ${rollBack}`,
  ];
}

/**
 * A runbook as Markdown, with the reader's names in it.
 * @param contacts who is called; an empty text becomes a place to fill in
 * @param fill puts the names in
 */
export function runbookMarkdown(runbook: Runbook, contacts: Contacts, fill: Fill): string {
  const part = (each: Part) => partMarkdown(each, fill);
  const { prepared } = planOf(runbook.id);
  const scripts = runbook.scripts.flatMap(({ name, code }) => [
    `### ${name}`,
    fenced("bash", fill(code, "bash")),
  ]);
  const blocks = [
    ...header(runbook, contacts, fill),
    ...decisions(runbook),
    ...(scripts.length > 0
      ? ["## Scripts, before you begin", ...(prepared ? [prepared] : []), ...scripts]
      : []),
    ...(runbook.queries.length > 0 ? ["## Queries that the steps speak of"] : []),
    ...runbook.queries.flatMap(({ title, code }) => [
      `### ${title}`,
      fenced("sql", fill(code, "sql")),
    ]),
    "## Steps",
    fill(beforeYouRun, "markdown"),
    ...runbook.before.map(part),
    ...runbook.steps.flatMap(({ parts }, index) => [`### Step ${index + 1}`, ...parts.map(part)]),
    ...runbook.after.map(part),
    "## Done when",
    doneWhen.map((item) => `- [ ] ${item}`).join("\n"),
    logLine,
    logWords,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Several runbooks as one document. */
export function runbooksMarkdown(
  runbooks: readonly Runbook[],
  contacts: Contacts,
  fill: Fill,
): string {
  return runbooks.map((each) => runbookMarkdown(each, contacts, fill)).join("\n---\n\n");
}
