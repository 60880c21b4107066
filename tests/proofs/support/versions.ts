import { startVersions } from "../../../lab/stack/version-lines.ts";

const { postgresql } = startVersions(process.env["LAB_VERSIONS"]);
const major = Number.parseInt(postgresql, 10);

/** Whether the stack has what came with this version of PostgreSQL, such as 17. */
export const hasPostgresql = (version: number): boolean => major >= version;
