import { describe, expect, test } from "vitest";
import { changeIn, harmIn, onlyLooks } from "../../../../src/text/fences/effects.ts";

// cspell:ignore ctls denoise FROMS systemctls wals

describe("words that only resemble those of a change are none", () => {
  test.for([
    "SELECT xDROP, DROPped, my_pg_drop_it FROM recreated;",
    "SELECT pg_promoted, pg_ctls, my_setval (1);",
    "SELECT CREATEd FROM a;",
    "curl -sS http://connect | base64 -d",
    "curl -sS http://connect; base64 -d a",
    "curl -sS http://connect\nbase64 -d a",
    "curl -sS http://connect -dump",
    "curls http://connect -d a",
    "curl -X GET http://connect",
    "curl -X PUTS http://connect",
    "kafka-topics.sh --deleted a",
    "my-kafka-console-producers.sh",
    "echo to confirm it, perform it",
    "ls rm.txt; systemctls status",
    "mvn test",
    "denoise 3",
    "noise() { true; }",
    "echo the load is low",
  ])("%s", (code) => {
    expect(onlyLooks(code)).toBe(true);
  });
});

describe("a change is seen however it is written", () => {
  test.for([
    "REVOKE ALL ON a FROM b;",
    "VACUUM a;",
    "COPY a FROM 'b';",
    "CALL a();",
    "drop table a;",
    "delete from shop.orders;",
    "insert into shop.orders values (1);",
    "truncate shop.orders;",
    "create publication a;",
    "SELECT pg_stat_reset();",
    "SELECT pg_backup_start('a');",
    "SELECT pg_cancel_backend(1);",
    "SELECT pg_switch_wal();",
    "pg_ctl stop",
    "pg_resetwal pg_wal",
    "SELECT lo_unlink (1);",
    "SELECT lo_import('a');",
    "curl -X=PUT http://connect",
    'curl -X "POST" http://connect',
    "curl --request  PATCH http://connect",
    "curl http://connect --data a",
    "kafka-configs.sh --add a",
    "kafka-configs.sh --remove a",
    "kafka-delete-records.sh a",
    "kafka-reassign-partitions.sh a",
    "rm a",
    "  dd if=a",
    "a && kill 1",
    "a | pkill b",
    "(killall b)",
    "{ rm a; }",
    "sudo  rm a",
    "if a; then b; else rm c; fi",
    "for a in b; do rm a; done",
    "exec rm a",
    "a\n  rm b",
    "quota 3",
    "  load 3",
    "restore a",
    "CREATE TEMP TABLE a (b int);",
    "mv a b",
    "a; mv b c",
    "sudo mv a b",
    "(mv a b)",
  ])("%s", (code) => {
    expect(onlyLooks(code)).toBe(false);
  });
});

test.for([
  ["CREATE FUNCTION pg_temp.a() RETURNS int;", undefined],
  ["CREATE AGGREGATE pg_temp.a(int);", undefined],
  ["CREATE TEMPORAL TABLE a;", "CREATE"],
  ["CREATE FUNCTION a() RETURNS int;", "CREATE"],
  ["a;  rm  b", "; rm"],
] as const)("the first word of a change in %j is %j", ([code, word]) => {
  expect(changeIn(code)).toBe(word);
});

describe("harm is seen however it is written", () => {
  test.for([
    ["SELECT pg_create_physical_replication_slot('a');", "pg_create_physical_replication_slot"],
    ["SELECT pg_replication_slot_advance('a', '0/1');", "pg_replication_slot_advance"],
    ["SELECT pg_logical_slot_get_changes('a', NULL, 1);", "pg_logical_slot_get_changes"],
    ["SELECT pg_terminate_backend(1);", "pg_terminate_backend"],
    ["SELECT pg_promote();", "pg_promote"],
    ["pg_resetwal pg_wal", "pg_resetwal"],
    ["SELECT pg_stat_reset_replication_slot('a');", "pg_stat_reset_replication_slot"],
    ["ALTER\n  SYSTEM RESET a;", "ALTER SYSTEM"],
    ["ALTER  PUBLICATION  a  DROP TABLE b;", "ALTER PUBLICATION a DROP"],
    ["DROP  PUBLICATION a;", "DROP PUBLICATION"],
    ["DROP DATABASE a;", "DROP DATABASE"],
    ["DROP ROLE a;", "DROP ROLE"],
    ["DROP SCHEMA a;", "DROP SCHEMA"],
    ["TRUNCATE a;", "TRUNCATE"],
    ["DELETE  FROM a;", "DELETE FROM"],
    ['curl --request="DELETE" http://connect', '--request="DELETE'],
    ["curl -X  DELETE http://connect", "-X DELETE"],
    ["kafka-console-producer.sh --topic a", "kafka-console-producer"],
    ["kafka-delete-records.sh", "kafka-delete-records"],
    ["BEGIN;\nSELECT pg_sleep(60);", "BEGIN"],
    ["INSERT INTO a\nSELECT generate_series(1, 9);", "INSERT"],
    ['  noise "$rows"', 'noise "'],
    ["noise  $rows", "noise $"],
  ] as const)("%s", ([code, what]) => {
    expect(harmIn(code)).toBe(what);
  });

  test.for([
    "SELECT pg_drop_replication_slots, my_pg_promote, pg_switch_wals FROM a;",
    "SELECT CHECKPOINTS, xCHECKPOINT, TRUNCATEd FROM a;",
    "ALTER SYSTEMS; DROP TABLES; DELETE FROMS;",
    "ALTER PUBLICATION a OWNER TO b;",
    "curl -X DELETED http://connect",
    "kafka-topics.sh --deleted --partitioned",
    "BEGIN; SELECT 1; COMMIT;",
    "BEGINNING; SELECT pg_sleep(1);",
    "SELECT pg_sleep(1); BEGIN;",
    "BEGIN; SELECT pg_sleeps(1);",
    "INSERT INTO a VALUES (1); SELECT generate_series(1, 9);",
    "INSERT INTO a SELECT my_generate_series(1);",
    "noise now",
    "denoise 3",
  ])("and not in %s", (code) => {
    expect(harmIn(code)).toBeUndefined();
  });
});
