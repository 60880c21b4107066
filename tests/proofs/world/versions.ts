import { labVersions } from "../../../lab/stack/topology.ts";

const major = Number.parseInt(labVersions.postgresql, 10);

/** Whether the stack has what came with this version of PostgreSQL, such as 17. */
export const hasPostgresql = (version: number): boolean => major >= version;
