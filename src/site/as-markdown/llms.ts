/** What a list says of a page. */
export interface Listed {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Full address of its Markdown. */
  readonly address: string;
}

const about =
  "A course and runbooks for engineers who operate Debezium's PostgreSQL connector in production.";

/** The list of the course for language models: https://llmstxt.org/ */
export function llmsList(pages: readonly Listed[]): string {
  const section = (kind: string, heading: string) => [
    `## ${heading}`,
    "",
    ...pages
      .filter((page) => page.kind === kind)
      .map(({ title, address, description }) => `- [${title}](${address}): ${description}`),
    "",
  ];
  return [
    "# Debezium in Production",
    "",
    `> ${about}`,
    "",
    ...section("Lesson", "Lessons"),
    ...section("Runbook", "Runbooks"),
  ].join("\n");
}
