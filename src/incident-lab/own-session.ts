import { type Engine, must, rowsOf } from "./engine.ts";
import { quoted } from "./sql-text.ts";

interface Setting {
  readonly name: string;
  readonly setting: string;
}

/** What the learner has set for the session: a role stands in no list of settings. */
async function settingsOf(engine: Engine): Promise<readonly Setting[]> {
  const [role] = await rowsOf<Setting>(
    engine,
    "SELECT 'role' AS name, current_setting('role') AS setting",
  );
  const set = await rowsOf<Setting>(
    engine,
    "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'",
  );
  return [...(role && role.setting !== "none" ? [role] : []), ...set];
}

/**
 * Does what the lab does by itself as in a session of its own. PostgreSQL in the page has one session, so
 * that a learner's `SET search_path` or `SET ROLE` would decide whether the world goes on.
 */
export async function inOwnSession<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  const settings = await settingsOf(engine);
  if (settings.length === 0) return work();
  await must(engine, "RESET ROLE");
  await must(engine, "RESET ALL");
  try {
    return await work();
  } finally {
    // The role comes last: it may not be allowed to set the others.
    for (const { name, setting } of [...settings].reverse())
      await engine.run(`SELECT pg_catalog.set_config('${name}', ${quoted(setting)}, false)`);
  }
}
