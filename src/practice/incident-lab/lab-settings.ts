import { nearest } from "../../problems/nearest.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { Place } from "../../problems/position.ts";
import type { LabData } from "./lab-schema.ts";

/** A kind of value, and how to write one. */
interface Kind {
  readonly rule: RegExp;
  readonly written: string;
}

const size: Kind = {
  rule: /^(-1|\d{1,9} ?(B|kB|MB|GB)?)$/,
  written: "a size such as 64MB, or a number",
};
const time: Kind = {
  rule: /^\d{1,9} ?(us|ms|s|min|h|d)?$/,
  written: "a time such as 30s, or a number",
};
const number: Kind = { rule: /^\d{1,5}$/, written: "a whole number" };
const onOff: Kind = { rule: /^(on|off)$/, written: '"on" or "off", in quotes' };

/**
 * The settings of PostgreSQL that a lab may have. The lab's server knows more, but it does not start
 * with a name or a value that it does not know.
 */
const labSettings: Readonly<Record<string, Kind>> = {
  autovacuum: onOff,
  checkpoint_timeout: time,
  hot_standby_feedback: onOff,
  idle_in_transaction_session_timeout: time,
  idle_replication_slot_timeout: time,
  lock_timeout: time,
  logical_decoding_work_mem: size,
  max_prepared_transactions: number,
  max_replication_slots: number,
  max_slot_wal_keep_size: size,
  max_wal_senders: number,
  max_wal_size: size,
  min_wal_size: size,
  statement_timeout: time,
  transaction_timeout: time,
  wal_keep_size: size,
  wal_sender_timeout: time,
};

/**
 * Checks the settings of a lab: an unknown one would keep its server from starting.
 * @param placeOf the place of a setting's name
 */
export function checkSettings(
  file: string,
  settings: LabData["settings"],
  placeOf: (name: string) => Place,
): Problem[] {
  const known = Object.keys(labSettings);
  return Object.entries(settings).flatMap(([name, value]) => {
    const where = { file, at: placeOf(name) };
    const kind = Object.hasOwn(labSettings, name) ? labSettings[name] : undefined;
    if (!kind) {
      const details = { name, known, nearest: nearest(name, known) };
      return [problem("incident-lab/unknown-setting", where, details)];
    }
    if (kind.rule.test(String(value))) return [];
    const details = { name, value: String(value), written: kind.written };
    return [problem("incident-lab/setting-value", where, details)];
  });
}
