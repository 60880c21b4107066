import { type Engine, must, rowsOf } from "./engine.ts";
import { quoted } from "./sql-text.ts";

interface Setting {
  readonly name: string;
  readonly setting: string;
}

/** What the learner has set. A role stands in no list, and comes last: it may not be allowed to set the others. */
const setInSession = `
  (SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session')
  UNION ALL
  (SELECT 'role', pg_catalog.current_setting('role')
   WHERE pg_catalog.current_setting('role') <> 'none')`;

/**
 * Does what the lab does by itself as in a session of its own. PostgreSQL in the page has one session, so
 * that a learner's `SET search_path` or `SET ROLE` would decide whether the world goes on.
 */
export async function inOwnSession<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  const settings = await rowsOf<Setting>(engine, setInSession);
  if (settings.length === 0) return work();
  await must(engine, "RESET ROLE");
  await must(engine, "RESET ALL");
  try {
    return await work();
  } finally {
    for (const { name, setting } of settings)
      await engine.run(`SELECT pg_catalog.set_config('${name}', ${quoted(setting)}, false)`);
  }
}
