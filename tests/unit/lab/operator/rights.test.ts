import { describe, expect, test } from "vitest";
import { roleOf, rolesSql, undeclared } from "../../../../lab/operator/rights.ts";
import { commandFor } from "../../../../lab/operator/choose.ts";
import { fence, stepOf } from "./runbook-text.ts";

const here = { platforms: ["self-managed", "connect"], postgresql: 18 };

function refused(needs: string, text: string, language = "bash") {
  const step = stepOf(fence(`${language} run looks needs="${needs}"`, text));
  const command = commandFor(step, here);
  if (!command) throw new Error("The step has no command.");
  return undeclared(command);
}

test.each([
  [["none"], "oncall"],
  [["connect", "kafka"], "oncall"],
  [["pg_monitor"], "oncall_m"],
  [["REPLICATION", "pg_monitor"], "oncall_mr"],
  [["pg_signal_backend"], "oncall_s"],
  [["owner"], "app"],
  [["owner", "pg_monitor"], "oncall_mo"],
  [["settings"], "postgres"],
  [["pg_monitor", "superuser"], "postgres"],
])("%j runs as %s", (needs, role) => {
  expect(roleOf({ needs })).toBe(role);
});

test("each set of rights has a role with exactly these", () => {
  const sql = rolesSql("secret");
  expect(sql.match(/CREATE ROLE/g)).toHaveLength(16);
  expect(sql).toContain("CREATE ROLE oncall LOGIN PASSWORD 'secret';");
  expect(sql).toContain("CREATE ROLE oncall_m LOGIN PASSWORD 'secret' IN ROLE pg_monitor;");
  expect(sql).toContain("CREATE ROLE oncall_r LOGIN REPLICATION PASSWORD 'secret';");
  expect(sql).toContain(
    "CREATE ROLE oncall_mrso LOGIN REPLICATION PASSWORD 'secret' IN ROLE pg_monitor, pg_signal_backend, app;",
  );
  expect(sql).toContain("REVOKE pg_monitor FROM app;");
});

describe("a block says which right it needs", () => {
  test.each([
    ["none", "kafka-topics.sh --list", "kafka or kafka-admin"],
    ["kafka", "kafka-topics.sh \\\n  --delete --topic x", "kafka-admin"],
    ["kafka", "kafka-delete-records.sh --offset-json-file x", "kafka-admin"],
    ["kafka", "kafka-reassign-partitions.sh --execute", "kafka-admin"],
    ["kafka", "kafka-leader-election.sh --all-topic-partitions", "kafka-admin"],
    ["kafka", "kafka-consumer-groups.sh --group g --reset-offsets", "kafka-admin"],
    ["pg_monitor", 'curl "{{connect-url}}/connectors"', "connect"],
  ])("%s: %s", (needs, text, right) => {
    expect(refused(needs, text)).toBe(`The block needs ${right} and does not say so.`);
  });

  test.each([
    ["kafka", "kafka-topics.sh --list"],
    ["kafka-admin", "kafka-topics.sh --delete --topic x"],
    ["connect", 'curl "{{connect-url}}/connectors"'],
    ["none", "echo connectors"],
  ])("%s is enough for: %s", (needs, text) => {
    expect(refused(needs, text)).toBeUndefined();
  });
});

describe("a block that changes settings does nothing else", () => {
  test.each([
    "ALTER SYSTEM SET max_wal_size = '1GB';\nSELECT pg_reload_conf();",
    "ALTER SYSTEM RESET max_wal_size;",
    "SELECT name, setting FROM pg_settings WHERE pending_restart;",
    "SELECT format('ALTER SYSTEM SET x = %L', setting) FROM pg_settings \\gexec",
  ])("%s", (sql) => {
    expect(refused("settings", sql, "sql")).toBeUndefined();
  });

  test.each([
    ["SELECT pg_drop_replication_slot('x')", "pg_drop_replication_slot"],
    ["SELECT pg_terminate_backend(1)", "pg_terminate_backend"],
    ["select pg_switch_wal()", "pg_switch_wal"],
    ["CHECKPOINT", "CHECKPOINT"],
    ["ALTER ROLE x SET y = 1", "ALTER"],
    ["ALTER SYSTEM", "ALTER"],
    ["DROP TABLE x", "DROP"],
  ])("%s", (sql, word) => {
    expect(refused("settings", sql, "sql")).toBe(
      `A parameter store sets and resets parameters; it cannot run ${word}.`,
    );
    expect(refused("superuser settings", sql, "sql")).toBeUndefined();
  });
});
