import { rights, type Right } from "../../text/fences/runbook-grammar.ts";
import { pointIds, points } from "../drill/drill-points.ts";
import type { FillNames, TextPlace } from "../runbook-names.ts";
import { variantName } from "../page/choice.ts";
import { doesWords, needsWords } from "../page/format-step.ts";
import { contactRoleIds, contactRoles, type Contacts } from "./people.ts";
import type { StepPart, Runbook } from "../runbook.ts";

/** What is to be known before the commands are run. */
export const beforeYouRun =
  "psql connects to the database {{database}} on the server of the slot: set PGHOST, PGPORT, PGUSER " +
  "and PGDATABASE, and keep the password in ~/.pgpass; where a step needs another role, set PGUSER to it " +
  "for that step. Run commands in bash and SQL in psql, all from one directory, and read each answer " +
  "before the next step: the first one that fits counts. An error of psql or curl that a step does not name " +
  "is no verdict: correct the address, the login or the right, and run the step again. In answers, [SIZE], [LSN], [NUM], [TIME], [PID] and [..] stand for what differs, " +
  "and a line ... for any lines.";

/** What stands above a command: what it does, and who may. */
export function commandLine({ does, needs }: Extract<StepPart, { kind: "command" }>): string {
  return needs.length === 0
    ? `${doesWords[does]}.`
    : `${doesWords[does]}. Needs ${needsWords(needs)}.`;
}

/** What stands above an answer. */
export const answerWords = (expected: boolean) =>
  expected ? "You should see:" : "If you see this instead:";

/** What is written down during the incident, and what it means. */
export const logLine = "Log: T0 … T1 … T2 … T3 … T4 … T5 …   Deviations: …";
export const logWords = `T0 fault; ${pointIds
  .slice(1)
  .map((id) => `${id} ${points[id]}`)
  .join("; ")}.`;

/** The rights that a runbook needs, each with what it is. */
export function rightLines({ rights: named }: Pick<Runbook, "rights">): string[] {
  return named.map((name) => `${name}: ${rights[name as Right]}`);
}

/** A fence that no line of the text can close. */
function fenced(language: string, text: string): string {
  const longest = [...text.matchAll(/^`{3,}/gm)].reduce(
    (most, [run]) => Math.max(most, run.length),
    2,
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** What is only shown is quoted as what is run: it is copied all the same. */
export const markdownPlace = ({ language }: { readonly language: string }): TextPlace =>
  language === "bash" || language === "sql" ? language : "text";

function partMarkdown(part: StepPart, fill: FillNames): string {
  const lead = part.on === undefined ? "" : `**On ${variantName(part.on)}:** `;
  switch (part.kind) {
    case "text":
      return lead + fill(part.markdown, "markdown");
    case "command":
      return `${lead}${commandLine(part)}\n\n${fenced(part.language, fill(part.code, part.language))}`;
    case "shown":
      return `${lead}\n\n${fenced(part.language, fill(part.code, markdownPlace(part)))}`.trim();
    case "answer": {
      const text = `${answerWords(part.expected)}\n\n${fenced("text", fill(part.text, "text"))}`;
      return part.leads === "" ? text : `${text}\n\n${part.leads}`;
    }
  }
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim() || "…";

function header(runbook: Runbook, contacts: Contacts, fill: FillNames): string[] {
  const line = (text: string) => fill(text, "markdown");
  const { title, loses, minutes, worksOn, tools, url, symptoms } = runbook;
  return [
    line(`# Runbook: ${title}, connector {{connector}}`),
    line(
      "Slot {{slot}}, database {{database}}, publication {{publication}}, prefix {{topic-prefix}}  \n" +
        "Connect {{connect-url}}, Kafka {{bootstrap}}  \n" +
        "Last drill: …",
    ),
    ["| Role | Who, and how to reach them |", "| --- | --- |"]
      .concat(contactRoleIds.map((id) => `| ${contactRoles[id].label} | ${cell(contacts[id])} |`))
      .join("\n"),
    ...(symptoms.length > 0 ? [`Symptoms: ${symptoms.join("; ")}.`] : []),
    `Loses: ${loses} About ${minutes} minutes. Written for ${worksOn}. From <${url}>`,
    `You need ${tools.join(", ")}, and these rights:\n\n${rightLines(runbook)
      .map((right) => `- ${right}`)
      .join("\n")}`,
  ];
}

/** The blanks of a runbook, first of all: no system accepts them. */
function blanks({ blanks: named }: Runbook): string[] {
  const lines = Object.entries(named).map(([name, what]) => `- \`${name}\`: ${what}. Here: …`);
  return lines.length === 0 ? [] : ["## Fill in first", lines.join("\n")];
}

/** A step, with room for who did it and when. */
const stepHeading = (title: string, index: number) => `### ${index + 1}. ${title}`;
const doneLine = "Done at … by …";

/**
 * A runbook as Markdown, with the reader's names in it: complete on paper.
 * @param contacts who is called; an empty text becomes a place to fill in
 * @param fill puts the names in
 */
export function runbookMarkdown(runbook: Runbook, contacts: Contacts, fill: FillNames): string {
  const part = (each: StepPart) => partMarkdown(each, fill);
  const blocks = [
    ...header(runbook, contacts, fill),
    ...blanks(runbook),
    "## Steps",
    fill(beforeYouRun, "markdown"),
    ...runbook.intro.map(part),
    ...runbook.steps.flatMap(({ title, parts }, index) => [
      stepHeading(title, index),
      ...parts.map(part),
      doneLine,
    ]),
    logLine,
    logWords,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Several runbooks as one document. */
export function runbooksMarkdown(
  runbooks: readonly Runbook[],
  contacts: Contacts,
  fill: FillNames,
): string {
  return runbooks.map((each) => runbookMarkdown(each, contacts, fill)).join("\n---\n\n");
}
