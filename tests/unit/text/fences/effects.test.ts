import { describe, expect, test } from "vitest";
import { changeIn, harmIn, onlyLooks } from "../../../../src/text/fences/effects.ts";

describe("a block only looks", () => {
  test.for([
    "SELECT slot_name, wal_status FROM pg_replication_slots;",
    'SELECT created_at, updated_at, "dropped" FROM orders;',
    "SELECT now() - checkpoint_time FROM pg_control_checkpoint();",
    `curl -sS "{{connect-url}}/connectors/{{connector}}/status" | jq -r .connector.state`,
    `psql -d billing -XAtc "SELECT pg_size_pretty(sum(size)) FROM pg_ls_waldir()"`,
    `kafka-topics.sh --bootstrap-server "{{bootstrap}}" --describe --topic connect-offsets`,
    "for i in 1 2 3; do date; sleep 15; done > samples.txt",
    "df -h; du -sh pg_wal; grep -n 'rm ' notes.txt",
  ])("%s", (code) => {
    expect(onlyLooks(code)).toBe(true);
  });
});

describe("a block changes something", () => {
  test.for([
    "delete from orders where id = 3;",
    "update orders set a = 1;",
    "SELECT 1; truncate orders;",
    "checkpoint;",
    `psql -c 'drop table orders'`,
    "alter role a set work_mem = '1GB';",
    "DROP TABLE a;",
    "DELETE FROM orders WHERE id = 3;",
    "ALTER SYSTEM RESET max_wal_size;",
    "alter system set wal_level = logical;",
    `psql -c 'ALTER_REPLICATION_SLOT "a" (FAILOVER true)'`,
    "CREATE PUBLICATION p FOR ALL TABLES;",
    `psql "replication=database" -c "CREATE_REPLICATION_SLOT a LOGICAL pgoutput"`,
    "mv pg_wal /mnt/more",
    "find pg_wal -name '0*' | xargs rm -f",
    "if full; then rm notes.txt; fi",
    "INSERT INTO debezium_signal VALUES ('a');",
    "UPDATE orders SET status = 'x';",
    "TRUNCATE orders;",
    "CHECKPOINT;",
    "GRANT SELECT ON orders TO debezium;",
    "SELECT pg_drop_replication_slot('a');",
    "SELECT pg_create_logical_replication_slot('a', 'pgoutput');",
    "SELECT pg_copy_logical_replication_slot('a', 'b');",
    "SELECT pg_terminate_backend(4711);",
    "SELECT pg_promote();",
    "SELECT pg_reload_conf();",
    "SELECT pg_replication_slot_advance('a', '0/1');",
    "SELECT count(*) FROM pg_logical_slot_get_changes('a', NULL, NULL);",
    "SELECT pg_logical_slot_get_binary_changes('a', NULL, 1);",
    "SELECT setval('orders_id_seq', 1);",
    "kafka-leader-election.sh --bootstrap-server b --all-topic-partitions",
    "SELECT pg_logical_emit_message(true, 'heartbeat', '');",
    "SELECT format('…') FROM pg_settings \\gexec",
    `curl -sS -X PUT "{{connect-url}}/connectors/a/stop"`,
    `curl -sS -XPOST "{{connect-url}}/connectors" -d @-`,
    `curl -sS --request PATCH "{{connect-url}}/connectors/a/config"`,
    `curl -sS "{{connect-url}}/connectors" -d '{"name": "a"}'`,
    "curl -X DELETE http://connect/connectors/a",
    "kafka-topics.sh --bootstrap-server b --delete --topic a",
    "kafka-topics.sh --bootstrap-server b --create --topic a",
    "kafka-configs.sh --bootstrap-server b --alter --entity-type clients",
    "kafka-console-producer.sh --bootstrap-server b --topic a",
    "kafka-consumer-groups.sh --bootstrap-server b --reset-offsets --to-latest",
    "cd pg_wal && rm 000000010000000000000001",
    "sudo systemctl restart postgresql",
    'patch_config "{{connector}}" "{{slot}}" "{}"',
    "noise 3",
  ])("%s", (code) => {
    expect(onlyLooks(code)).toBe(false);
  });
});

test.for([
  ["SELECT pg_drop_replication_slot('a');", "pg_drop_replication_slot"],
  ["SELECT pg_create_logical_replication_slot('a', 'b');", "pg_create_logical_replication_slot"],
  ["ALTER  SYSTEM SET max_slot_wal_keep_size = '32MB';", "ALTER SYSTEM"],
  ["SELECT pg_switch_wal();\nCHECKPOINT;", "pg_switch_wal"],
  ["CHECKPOINT;", "CHECKPOINT"],
  ['ALTER PUBLICATION "a b" DROP TABLE c;', "DROP TABLE"],
  ["ALTER PUBLICATION a SET TABLE b;", "ALTER PUBLICATION a SET"],
  ["curl -X DELETE http://connect/connectors/a/offsets", "-X DELETE"],
  ["kafka-topics.sh --delete --topic a", "--delete"],
  ["kafka-configs.sh --alter --add-config a=1", "--add-config"],
  ["kafka-topics.sh --alter --partitions 3", "--partitions"],
  ["BEGIN; INSERT INTO a VALUES (1); SELECT pg_sleep(600); COMMIT;", "BEGIN"],
  ["INSERT INTO a SELECT g FROM generate_series(1, 90000) g;", "INSERT"],
  ["sleep 2\n  noise 3", "noise 3"],
  ["drop table orders;", "drop table"],
  ["alter system set wal_level = logical;", "alter system"],
  ["SELECT 1; truncate orders;", "; truncate"],
  ["delete from orders where id = 3;", "delete from"],
  [`psql -c "checkpoint"`, `"checkpoint"`],
] as const)("the harm in %j is %j", ([code, what]) => {
  expect(harmIn(code)).toBe(what);
});

test.for([
  "SELECT * FROM pg_replication_slots;",
  "INSERT INTO debezium_signal VALUES ('a');",
  "ALTER PUBLICATION a ADD TABLE b;",
  `curl -X PUT "{{connect-url}}/connectors/a/stop"`,
  "SELECT g FROM generate_series(1, 3) g;",
  "noise() { true; }",
  "SELECT checkpoint_lsn FROM pg_control_checkpoint();",
])("no harm is seen in %j", (code) => {
  expect(harmIn(code)).toBeUndefined();
});

test.for([
  ["SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE_REPLICATION_SLOT%';", undefined],
  ["CREATE TEMP TABLE samples (at timestamptz);", undefined],
  ["SELECT format('SELECT count(*) FROM %I', relname) FROM pg_class \\gexec", undefined],
  ["SELECT format('EXPLAIN DELETE FROM %I', relname) FROM pg_class \\gexec", undefined],
  ["EXPLAIN ANALYZE DELETE FROM samples;", "DELETE"],
  ["CREATE TABLE samples (at timestamptz);", "CREATE"],
  ["SELECT pg_drop_replication_slot('a');", "pg_drop_replication_slot"],
] as const)("the word by which “%s” changes something is %s", ([code, word]) => {
  expect(changeIn(code)).toBe(word);
});
