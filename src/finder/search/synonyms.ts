import { termsOf } from "./terms.ts";

/**
 * What people type, and what the course calls it. The right side is looked for as well, with less weight.
 * Kept short: a word belongs here when somebody has searched with it and found nothing.
 */
const written: readonly (readonly [string, string])[] = [
  ["postgres", "PostgreSQL"],
  ["pg", "PostgreSQL"],
  ["bloat", "grows keeps pg_wal"],
  ["growing", "keeps retained"],
  ["storage", "disk"],
  ["space", "disk"],
  ["full", "disk space"],
  ["directory", "pg_wal"],
  ["stuck", "stands still"],
  ["hangs", "stands still waits"],
  ["advancing", "moves"],
  ["increases", "moves"],
  ["stays", "stands still"],
  ["freed", "free removed"],
  ["idle", "quiet heartbeat"],
  ["traffic", "quiet"],
  ["rds", "managed service platform"],
  ["aurora", "managed service platform"],
  ["azure", "managed service platform"],
  ["reboot", "restart"],
  ["down", "failed stopped"],
  ["dead", "lost failed"],
  ["gone", "lost missing"],
  ["dropped", "drop gone"],
  ["delay", "lag behind"],
  ["latency", "lag behind"],
  ["slow", "lag behind"],
  ["behind", "lag"],
  ["twice", "duplicates again"],
  ["duplicate", "again twice"],
  ["missing", "gap"],
  ["offset reset", "offsets position"],
  ["large", "size"],
  ["big", "large size"],
  ["permission", "role rights"],
  ["privilege", "role rights"],
  ["grant", "role rights"],
  ["password", "authentication rights"],
  ["switchover", "failover"],
  ["promote", "failover"],
  ["patroni", "failover slot"],
  ["upgrade", "maintenance version"],
  ["initial load", "snapshot"],
  ["resync", "snapshot"],
  ["remove", "drop"],
  ["delete", "drop remove"],
  ["unused", "orphan"],
  ["leftover", "orphan"],
  ["abandoned", "orphan"],
];

const table = new Map(
  written.map(([typed, meant]) => [termsOf(typed)[0] ?? typed, termsOf(meant)] as const),
);

/** What else the terms of a question may mean. */
export const synonymsOf = (terms: readonly string[]): string[] =>
  terms.flatMap((term) => table.get(term) ?? []).filter((term) => !terms.includes(term));
