import type { Decision } from "./decide.ts";
import { addressOf } from "./inline-text.ts";

const link = /\[([^\]]+)\]\(([^)]+)\)/g;

/** Text of a reader, in a cell of a table. */
const cell = (text: string) => text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|");

/**
 * A decision as Markdown, to keep beside the system it was made for.
 * @param lesson full address of the lesson's page
 * @param seen what the reader has seen, by the id of the question
 * @returns `undefined` while a question is open
 */
export function decisionRecord(
  decision: Decision,
  lesson: string,
  seen: Readonly<Record<string, string>>,
): string | undefined {
  if (!("advice" in decision)) return undefined;
  const { path, advice } = decision;
  const inline = (markdown: string) =>
    markdown.replace(link, (_, text: string, to: string) => `[${text}](${addressOf(lesson, to)})`);
  return [
    `# Scaling decision: ${advice.title}`,
    "",
    `- Do: ${inline(advice.does)}.`,
    `- It will not: ${inline(advice.doesNot)}.`,
    `- Costs: ${inline(advice.costs)}.`,
    "",
    "| Question | Answer | That is | What was seen |",
    "| --- | --- | --- | --- |",
    ...path.map(
      ({ id, question, answer }) =>
        `| ${question.title} | ${answer} | ${inline(question[answer].seen)} | ${cell(seen[id] ?? "") || "not written down"} |`,
    ),
    "",
    `Framework: ${addressOf(lesson, "#decision-framework")}`,
    "",
  ].join("\n");
}
