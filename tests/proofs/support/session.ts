import { eventually } from "./wait.ts";
import type { World } from "./world.ts";

/** Waits until one session other than the own one is in this state, a condition on `pg_stat_activity`. */
export const session = ({ sql }: World, what: string, where: string) =>
  eventually(
    what,
    () => sql(`SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND ${where}`),
    (count) => count === "1",
  );
