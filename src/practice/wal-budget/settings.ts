import type { Megabytes } from "./units.ts";
import { settingSize } from "./format-quantity.ts";

/**
 * The statements that set the limit and read it back with its unit, as the lesson does.
 * @param limit in whole megabytes
 */
export function settingsSql(limit: Megabytes): string {
  return [
    `ALTER SYSTEM SET max_slot_wal_keep_size = '${settingSize(limit)}';`,
    "SELECT pg_reload_conf();",
    "SELECT pg_sleep(1);",
    "SELECT name, setting, unit, context FROM pg_settings WHERE name = 'max_slot_wal_keep_size';",
  ].join("\n");
}
