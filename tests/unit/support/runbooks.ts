import { runbookFolder } from "../../../src/text/lessons/runbook-path.ts";

/** A small runbook without a mistake, which belongs to the small course. */
export const runbookFile = `${runbookFolder}/small-trouble.mdx`;

const fence = (opening: string, ...lines: readonly string[]) =>
  [`\`\`\`${opening}`, ...lines, "```", ""].join("\n");

const look = (needs: string) => `sql run looks needs="${needs}"`;
const limit = 'sql run changes needs="settings" sets="wal_keep_size"';

export const goodRunbook = [
  "---",
  "id: small-trouble",
  "title: A small trouble",
  "description: What to do about a small trouble that exists to be looked at by the tests of the site.",
  "kind: incident",
  "urgency: now",
  "order: 10",
  "symptoms: [Something small is wrong]",
  "alerts: []",
  "messages: []",
  "loses: Nothing at all.",
  "minutes: 5",
  "needs: { rights: [pg_monitor, settings], tools: [psql] }",
  'works-on: { postgresql: "13-18", kafka: "3.7-4.3", debezium: "3.7" }',
  "blanks: { FILL_IN_SIZE: how much WAL is kept }",
  "lesson: first-steps#slot-states",
  "---",
  "",
  "Text before the first step.",
  "",
  "## Look at the slot",
  "",
  fence(look("pg_monitor"), "SELECT '{{slot}}' AS verdict, 1 AS n;"),
  fence("text output", " verdict  | n", "----------+---", " {{slot}} | 1", "(1 row)"),
  fence('text output otherwise="#done-when"', " verdict | n", "---------+---", "(0 rows)"),
  "## Keep more",
  "",
  '<On platform="self-managed" postgresql="13-16">',
  "",
  fence(limit, "ALTER SYSTEM SET wal_keep_size = 'FILL_IN_SIZE';"),
  fence("text output", "ALTER SYSTEM"),
  "</On>",
  "",
  '<On platform="rds" source="https://docs.aws.amazon.com/x">',
  "",
  "The parameter group has it.",
  "",
  "</On>",
  "",
  "## Done when",
  "",
  fence(look("pg_monitor"), "SHOW wal_keep_size;"),
  fence("text output", " wal_keep_size", "---------------", " [SIZE]", "(1 row)"),
  "## Put back",
  "",
  fence(limit, "ALTER SYSTEM RESET wal_keep_size;"),
  fence("text output", "ALTER SYSTEM"),
].join("\n");
