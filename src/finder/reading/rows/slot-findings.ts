import type { PastedFinding } from "../reading.ts";
import { bytesInWords, lsnDistance } from "./lsn-distance.ts";
import type { PrintedRow } from "./printed-rows.ts";

/** What is asked of a slot: a column, empty when it is NULL or was not pasted. */
type Column = (name: string) => string;

const lesson2 = "/course/02-module-2/02-replication-slots/";
const lesson3 = "/course/02-module-2/03-wal-configuration/";
const growing = "/runbooks/slot-growing/";
const lesson5 = "/course/03-module-3/05-wal-bloat-heartbeat/";

/** From how much WAL between them the two positions are told apart: 64 segments of 16 MB. */
const farApart = 64 * 16 * 1024 ** 2;

const gigabyte = 1024 ** 3;

/** From how much on the WAL that a slot keeps is worth a warning, and what is left to it a note. */
const large = 10 * gigabyte;

const isYes = (cell: string) => /^(?:t|true|yes|on)$/i.test(cell);
const isNo = (cell: string) => /^(?:f|false|no|off)$/i.test(cell);

/** Whether the server has given the slot up: PostgreSQL says it by each of these columns. */
const isLost = (of: Column) =>
  of("wal_status") === "lost" || of("invalidation_reason") !== "" || isYes(of("conflicting"));

/**
 * `synced` is true for a copy on a standby, and stays true after a promotion, when it says nothing any longer
 * (PostgreSQL's documentation of pg_replication_slots); one row does not tell the two apart.
 */
function copied(of: Column, named: string): PastedFinding[] {
  if (!isYes(of("synced"))) return [];
  const leads = "/runbooks/failover-slot-not-ready/";
  if (isLost(of)) {
    const text = `${named} is lost on this server. If it is a standby, drop nothing: the copy is made again by itself while the slot on the primary is valid. If it was promoted, the connector needs a new slot and a new snapshot.`;
    return [{ level: "danger", text, leads }];
  }
  if (isYes(of("temporary"))) {
    const text = `${named} is a synchronized slot that is not ready: a failover to this standby would end without it.`;
    return [{ level: "danger", text, leads }];
  }
  if (!isNo(of("active"))) return [];
  const text = `${named} is a synchronized copy. On a standby it has no reader, as it should; on a server that was promoted it is the slot itself, and without a reader it keeps its WAL.`;
  return [{ level: "note", text, leads }];
}

function lost(of: Column, named: string): PastedFinding[] {
  if (!isLost(of) || isYes(of("synced"))) return [];
  const why = of("invalidation_reason");
  const text = `${named} is lost${why === "" ? "" : ` (${why})`}. It cannot be read, advanced or repaired: it needs a new slot, and the changes since then a new snapshot.`;
  if (of("slot_type") !== "physical") {
    return [{ level: "danger", text, leads: "/runbooks/slot-lost/" }];
  }
  const standby = `${named} is lost. It is a physical slot: the standby that reads it may no longer find its WAL on this server.`;
  return [{ level: "danger", text: standby, leads: `${lesson2}#slot-states` }];
}

function endangered(of: Column, named: string): PastedFinding[] {
  if (isLost(of)) return [];
  const safe = Number(of("safe_wal_size") || Number.NaN);
  if (of("wal_status") === "unreserved" || safe < 0) {
    const text = `${named} keeps more WAL than max_slot_wal_keep_size allows. The next checkpoint can invalidate it for ever.`;
    return [{ level: "danger", text, leads: "/runbooks/slot-unreserved/" }];
  }
  if (!(safe <= large)) return [];
  const left = `${named} has ${bytesInWords(safe)} left`;
  return safe <= gigabyte
    ? [
        {
          level: "danger",
          text: `${left}: after as much WAL, the next checkpoint can invalidate it.`,
          leads: growing,
        },
      ]
    : [
        {
          level: "note",
          text: `${left} before max_slot_wal_keep_size is reached.`,
          leads: growing,
        },
      ];
}

/** How much a slot keeps. What is not confirmed is kept as well, so the larger distance counts. */
function grown(of: Column, named: string): PastedFinding[] {
  const extended = of("wal_status") === "extended";
  const bytes = Math.max(Number(of("retained")), Number(of("unconfirmed")));
  if (isLost(of) || !(extended || bytes >= large)) return [];
  const much = bytes >= large ? `${bytesInWords(bytes)} of WAL` : "more WAL than max_wal_size";
  const keeps = bytes >= large && extended ? `${much}, more than max_wal_size` : much;
  const text = `${named} keeps ${keeps}. Find out why it grows before a limit or the disk ends it.`;
  return [{ level: "warning", text, leads: growing }];
}

/** A slot that holds the catalogs' old rows holds the transaction IDs, of which there are 2^31. */
function aged(of: Column, named: string): PastedFinding[] {
  const age = Number(of("catalog_age"));
  if (isLost(of) || !(age >= 1e9)) return [];
  const text = `${named} holds catalog_xmin ${age.toLocaleString("en-US")} transaction IDs back. Shortly before 2.1 billion PostgreSQL refuses to write, against wraparound.`;
  return [{ level: "danger", text, leads: `${lesson2}#what-a-slot-keeps` }];
}

function unread(of: Column, named: string): PastedFinding[] {
  if (!isNo(of("active")) || isYes(of("synced")) || isLost(of)) return [];
  const since = of("inactive_since");
  const unseen = since === "" ? "has no reader" : `has had no reader since ${since}`;
  const whose =
    of("slot_type") === "physical"
      ? "Its standby may be down or gone"
      : "Its connector may be stopped, failed or deleted, or in its initial snapshot";
  const text = `${named} ${unseen} and keeps its WAL. ${whose}: find the owner before you drop anything.`;
  return [{ level: "warning", text, leads: growing }];
}

function unlimited(of: Column, named: string, asked: boolean): PastedFinding[] {
  const empty = asked && of("safe_wal_size") === "" && of("wal_status") !== "";
  if (!empty || isLost(of)) return [];
  const text = `${named} has an empty safe_wal_size: max_slot_wal_keep_size is -1, so nothing but the disk limits what the slot keeps.`;
  return [{ level: "note", text, leads: `${lesson3}#max_slot_wal_keep_size` }];
}

function heldBack(of: Column, named: string): PastedFinding[] {
  const between = lsnDistance(of("restart_lsn"), of("confirmed_flush_lsn")) ?? 0;
  if (between < farApart) return [];
  const text = `${named} has its restart_lsn ${bytesInWords(between)} behind confirmed_flush_lsn. An open or large transaction can hold it, or the server writes much: restart_lsn follows about an offset flush (60 seconds) behind. Look again after three minutes; only what stands still is held, and no heartbeat moves it.`;
  return [{ level: "warning", text, leads: `${lesson5}#what-no-heartbeat-moves` }];
}

function unready(of: Column, named: string): PastedFinding[] {
  if (isYes(of("synced"))) return [];
  if (isYes(of("temporary"))) {
    const text = `${named} is temporary: it goes when the session ends that created it.`;
    return [{ level: "note", text, leads: `${lesson2}#life-cycle` }];
  }
  if (!isNo(of("failover")) || of("slot_type") === "physical" || isLost(of)) return [];
  const text = `${named} is no failover slot: after a failover to a standby it does not exist there.`;
  return [{ level: "note", text, leads: `${lesson2}#failover-slots` }];
}

function shared(of: Column): PastedFinding[] {
  if (of("slot_name") !== "debezium") return [];
  const text =
    "debezium is the name that every connector without slot.name uses. Make sure that only one does.";
  return [{ level: "note", text, leads: `${lesson2}#what-a-slot-is` }];
}

/** What there is to say about a row of `pg_replication_slots`, in no order. */
export function slotFindings(row: PrintedRow): PastedFinding[] {
  const of: Column = (name) => row.get(name) ?? "";
  const named = of("slot_name") === "" ? "The slot" : `Slot ${of("slot_name")}`;
  return [
    ...copied(of, named),
    ...unready(of, named),
    ...lost(of, named),
    ...endangered(of, named),
    ...aged(of, named),
    ...grown(of, named),
    ...heldBack(of, named),
    ...unread(of, named),
    ...unlimited(of, named, row.has("safe_wal_size")),
    ...shared(of),
  ];
}
