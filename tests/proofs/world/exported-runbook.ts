import remarkParse from "remark-parse";
import { unified } from "unified";
import { fillWith, type Names } from "../../../src/runbooks/names.ts";
import { noContacts } from "../../../src/runbooks/people.ts";
import type { PlanId } from "../../../src/runbooks/plans.ts";
import { runbookMarkdown } from "../../../src/runbooks/runbook-markdown.ts";
import { filledBlanks } from "../../unit/support/filled-blanks.ts";
import { runbooks } from "../../unit/support/site-runbooks.ts";

/** A command of an exported runbook, for a shell, and what it must answer. */
export interface ExportedCommand {
  readonly script: string;
  /** `undefined` where the runbook shows no answer. */
  readonly answer: string | undefined;
}

export interface ExportedRunbook {
  /** They write the files that the steps call. */
  readonly scripts: readonly ExportedCommand[];
  readonly steps: readonly ExportedCommand[];
}

/** SQL as a reader runs it. */
const throughPsql = (sql: string) =>
  `psql -X -v ON_ERROR_STOP=1 <<'END_OF_SQL'\n${sql}\nEND_OF_SQL`;

/**
 * Exports a runbook as the tool does, and reads its commands back from the Markdown: nothing of them is
 * taken from anywhere else.
 * @param names what stands in the commands
 */
export function exportedRunbook(id: PlanId, names: Names): ExportedRunbook {
  const runbook = runbooks.find((each) => each.id === id);
  if (!runbook) throw new Error(`There is no runbook ${id}.`);
  const markdown = runbookMarkdown(runbook, noContacts, fillWith(names));
  const nodes = unified().use(remarkParse).parse(markdown).children;
  const begin = markdown.indexOf("\n## Steps\n");
  const ready = markdown.search(/\n## (Queries that the steps speak of|Steps)\n/);
  const read = (from: number, to: number) => {
    const codes = nodes.flatMap((node) => {
      const at = node.position?.start.offset ?? 0;
      return node.type === "code" && at >= from && at < to ? [node] : [];
    });
    return codes.flatMap(({ lang, value }, index): ExportedCommand[] => {
      if (lang !== "bash" && lang !== "sql") return [];
      const next = codes[index + 1];
      const answer = next?.lang === "text" ? next.value : undefined;
      const command = filledBlanks(id, value);
      return [{ script: lang === "sql" ? throughPsql(command) : command, answer }];
    });
  };
  return { scripts: read(0, ready), steps: read(begin, markdown.length) };
}
