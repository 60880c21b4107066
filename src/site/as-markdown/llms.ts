/** What a list says of a page. */
export interface Listed {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Full address of its Markdown; of the page itself where it has none. */
  readonly address: string;
}

const about =
  "A course and runbooks for engineers who operate Debezium's PostgreSQL connector in production.";

/** The kinds of pages and their headings, in the order of the list. */
const headings = {
  Lesson: "Lessons",
  Runbook: "Runbooks",
  Glossary: "Glossary",
  Reference: "Reference",
  Tool: "Planning tools",
  Lab: "Incident labs",
  Quiz: "Quizzes",
} as const;

/** The list of the course for language models, without headings below which nothing stands: https://llmstxt.org/ */
export function llmsList(pages: readonly Listed[]): string {
  const sections = Object.entries(headings).flatMap(([kind, heading]) => {
    const lines = pages
      .filter((page) => page.kind === kind)
      .map(({ title, address, description }) => `- [${title}](${address}): ${description}`);
    return lines.length === 0 ? [] : [`## ${heading}`, "", ...lines, ""];
  });
  return ["# Debezium in Production", "", `> ${about}`, "", ...sections].join("\n");
}
