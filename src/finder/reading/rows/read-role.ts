import type { PastedFinding, Reading } from "../reading.ts";
import type { PrintedRow } from "./printed-rows.ts";

const rights = "/course/02-module-2/02-replication-slots/#create-a-slot";

/** The columns of `pg_roles` that matter to a connector. */
export const roleColumns: readonly string[] = [
  ...["rolname", "rolcanlogin", "rolreplication", "rolsuper"],
];

const isNo = (cell: string | undefined) => /^(?:f|false)$/i.test(cell ?? "");

function findingsOf(row: PrintedRow, name: string): PastedFinding[] {
  const login: PastedFinding = {
    level: "warning",
    text: `Role ${name} may not log in.`,
    leads: rights,
  };
  const replication: PastedFinding = {
    level: "warning",
    text: `Role ${name} lacks the attribute REPLICATION, which it needs. Only on Amazon RDS and Aurora is that right: there it has to be a member of rds_replication instead.`,
    leads: rights,
  };
  return [
    ...(isNo(row.get("rolcanlogin")) ? [login] : []),
    ...(isNo(row.get("rolreplication")) && !/^t/i.test(row.get("rolsuper") ?? "")
      ? [replication]
      : []),
  ];
}

/**
 * Reads a row of `pg_roles`: whether the role may replicate.
 * @param rows the rows of all tables in the text
 */
export function readRole(rows: readonly PrintedRow[]): Reading | undefined {
  const row = rows.find((each) => each.has("rolname") && each.has("rolreplication"));
  if (!row) return undefined;
  const name = row.get("rolname") ?? "";
  return {
    kind: "role",
    title: `Role ${name}`,
    rows: roleColumns.slice(1).flatMap((column) => {
      const value = row.get(column) ?? "";
      return value === "" ? [] : [{ name: column, value }];
    }),
    findings: findingsOf(row, name),
  };
}
