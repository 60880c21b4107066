import type { LessonFields } from "../../text/lessons/lesson-schema.ts";
import type { RunbookPageFields } from "../../runbooks/file/runbook-schema.ts";
import { needsWords, rangeWords } from "../../runbooks/page/format-step.ts";
import { contentRoute } from "../../text/lessons/content-route.ts";
import type { PageText, Surroundings } from "./page-text.ts";
import { toMarkdown } from "./to-markdown.ts";

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

function whole(
  title: string,
  page: PageText,
  around: Surroundings,
  parts: readonly string[],
): string {
  const address = around.addressOf(contentRoute(page.file) ?? "/");
  return `${[`# ${title}`, ...parts, `This page: <${address}>`].join("\n\n")}\n`;
}

/** A lesson as a file of its own. @throws VFileMessage when its text is not MDX */
export function lessonAsMarkdown(
  page: PageText,
  fields: Pick<LessonFields, "id" | "title" | "description" | "minutes" | "difficulty" | "goals">,
  around: Surroundings,
  hasQuiz: boolean,
): string {
  const quiz = `Questions on this lesson: <${around.addressOf(`/quiz/${fields.id}/`)}>`;
  return whole(fields.title, page, around, [
    fields.description,
    `${fields.minutes} minutes, ${fields.difficulty}. After this lesson, you can:`,
    list(fields.goals),
    toMarkdown(page, around).trim(),
    ...(hasQuiz ? [quiz] : []),
  ]);
}

/** A runbook as a file of its own. @throws VFileMessage when its text is not MDX */
export function runbookAsMarkdown(
  page: PageText,
  fields: RunbookPageFields,
  around: Surroundings,
): string {
  const { minutes, needs, loses, symptoms, blanks } = fields;
  const works = fields["works-on"];
  const versions = `PostgreSQL ${rangeWords(works.postgresql)}, Kafka ${rangeWords(works.kafka)}, Debezium ${rangeWords(works.debezium)}`;
  const toFill = Object.entries(blanks).map(([name, what]) => `\`${name}\`: ${what}`);
  return whole(fields.title, page, around, [
    fields.description,
    ...(symptoms.length > 0 ? ["You see one of these:", list(symptoms)] : []),
    "Before you begin:",
    list([
      `What is gone for good: ${loses}`,
      `Takes about ${minutes} minutes.`,
      `Needs ${needsWords(needs.rights)}; ${needs.tools.join(", ")}.`,
      `The lab has run it on ${versions}.`,
    ]),
    ...(toFill.length > 0 ? ["Values that only you have:", list(toFill)] : []),
    toMarkdown(page, around).trim(),
  ]);
}
