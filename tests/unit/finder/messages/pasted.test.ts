import { describe, expect, test } from "vitest";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { matchMessages } from "../../../../src/finder/messages/match.ts";
import { readMessages } from "../../../../src/runbooks/file/messages.ts";
import { projectRoot } from "../../../../bench/site-copy.ts";

const course = openCourse(projectRoot);
const messages = readMessages(course.content(), course.read).messages.map((m) => m.message);
const find = (pasted: string) => matchMessages(pasted, messages);

/** What somebody on call pastes, and the messages in it. */
const pastes: readonly (readonly [string, readonly string[]])[] = [
  [
    `2026-11-05 04:11:09.120 UTC [977] LOG:  invalidating obsolete replication slot "orders_slot"
     2026-11-05 04:11:09.120 UTC [977] DETAIL:  The slot's restart_lsn 5/2A000060 exceeds the limit by 524288 bytes.
     2026-11-05 04:11:09.120 UTC [977] HINT:  You might need to increase "max_slot_wal_keep_size".`,
    ["slot-exceeds-limit-by", "slot-invalidating-obsolete"],
  ],
  [
    `ERROR:  cannot read from logical replication slot "orders_slot"
     DETAIL:  This slot has been invalidated because it exceeded the maximum reserved size.`,
    ["slot-exceeded-reserved-size", "slot-cannot-be-read"],
  ],
  [
    `ERROR:  can no longer access replication slot "orders_slot"
     DETAIL:  This replication slot has been invalidated due to "idle_timeout".`,
    ["slot-invalidation-reason", "slot-invalidated"],
  ],
  [
    `io.debezium.DebeziumException: Creation of replication slot failed; when setting up multiple connectors for the same database host, please make sure to use a distinct replication slot name for each.
     Caused by: org.postgresql.util.PSQLException: ERROR: replication slot "cdc" already exists`,
    ["slot-creation-failed", "slot-already-exists"],
  ],
  [
    `WARNING:  skipped loading publication "orders_pub"
     DETAIL:  The publication does not exist at this point in the WAL.
     HINT:  Create the publication if it does not exist.`,
    ["skipped-publication"],
  ],
  [
    `WARNING:  replication slot "replica_b" specified in parameter "synchronized_standby_slots" does not have active_pid
     DETAIL:  Logical replication is waiting on the standby associated with replication slot "replica_b".`,
    ["waits-for-standby", "standby-slot-inactive"],
  ],
  [
    `LOG:  logical decoding found initial starting point at 3/4C0088A0
     DETAIL:  Waiting for transactions (approximately 2) older than 81230 to end.`,
    ["decoding-waits-for-transactions", "decoding-initial-starting-point"],
  ],
  [
    `ERROR WorkerSourceTask{id=orders-0} failed to send record to orders.public.notes:
     org.apache.kafka.common.errors.RecordTooLargeException: The message is 4000000 bytes when serialized which is larger than 1048576, which is the value of the max.request.size configuration.`,
    ["record-too-large-for-producer", "record-not-sent"],
  ],
  [
    `org.apache.kafka.connect.errors.ConnectException: Unable to create filtered publication orders_pub for "public"."orders"
     Caused by: org.postgresql.util.PSQLException: ERROR: must be owner of publication orders_pub`,
    ["filtered-publication-failed", "not-owner-of-publication"],
  ],
];

test.for(pastes)("%s", ([pasted, ids]) => {
  expect(find(pasted).map(({ message }) => message.id)).toEqual(ids);
});

describe("the wordings of all versions lead to the same page", () => {
  test.for([
    [
      'cannot read from logical replication slot "a"',
      'can no longer get changes from replication slot "a"',
      'can no longer access replication slot "a"',
    ],
    [
      "number of requested standby connections exceeds max_wal_senders (currently 10)",
      'number of requested standby connections exceeds "max_wal_senders" (currently 10)',
    ],
    [
      "logical decoding requires wal_level >= logical",
      'logical decoding requires "wal_level" >= "logical"',
    ],
    [
      "must be superuser or replication role to use replication slots",
      "permission denied to use replication slots",
    ],
    [
      'database is not accepting commands to avoid wraparound data loss in database "a"',
      'database is not accepting commands that assign new transaction IDs to avoid wraparound data loss in database "a"',
    ],
  ])("%j", (wordings) => {
    const leads = wordings.map((wording) => find(wording)[0]?.message.leads);
    expect(leads[0]).toMatch(/^\//);
    expect(new Set(leads).size).toBe(1);
  });
});
