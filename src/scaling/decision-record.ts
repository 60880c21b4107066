import type { Decision } from "./decide.ts";
import { addressOf } from "./inline-text.ts";

const link = /\[([^\]]+)\]\(([^)]+)\)/g;

/**
 * A decision as Markdown, to keep beside the system it was made for.
 * @param lesson full address of the lesson's page
 * @returns `undefined` while a question is open
 */
export function decisionRecord(decision: Decision, lesson: string): string | undefined {
  if (!("advice" in decision)) return undefined;
  const { path, id, advice } = decision;
  const inline = (markdown: string) =>
    markdown.replace(link, (_, text: string, to: string) => `[${text}](${addressOf(lesson, to)})`);
  return [
    `# Scaling decision: ${id} ${advice.title}`,
    "",
    `- Do: ${inline(advice.does)}.`,
    `- It will not: ${inline(advice.doesNot)}.`,
    `- Costs: ${inline(advice.costs)}.`,
    "",
    "| # | Question | Answer | Yes would be | What was seen |",
    "| --- | --- | --- | --- | --- |",
    ...path.map(
      ({ id: number, question, answer }) =>
        `| ${number} | ${question.title} | ${answer} | ${inline(question.known)} | |`,
    ),
    "",
    `Framework: ${addressOf(lesson, "#decision-framework")}`,
    "",
  ].join("\n");
}
