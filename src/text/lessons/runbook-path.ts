/** Where all runbooks are, from the project root; each file is one, named by its id. */
export const runbookFolder = "src/content/runbooks";

/** The address of a runbook's page below the site's base, with slashes at both ends. */
export const runbookRoute = (id: string): string => `/runbooks/${id}/`;

/**
 * The id of the runbook in a file.
 * @param file path from the project root, or an absolute one, with forward slashes
 * @returns `undefined` for a file that is no runbook
 */
export function runbookId(file: string): string | undefined {
  const [, id] = /(?:^|\/)src\/content\/runbooks\/([a-z][a-z0-9-]*)\.mdx$/.exec(file) ?? [];
  return id;
}
