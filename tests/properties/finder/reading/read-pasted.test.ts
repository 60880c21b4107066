import fc from "fast-check";
import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";

/** Pieces of what is pasted, in which a text of the readers' kind could go wrong. */
const piece = fc.constantFrom(
  ...["{", "}", "[", "]", '"', "\\", ",", ":", "|", "+", "-", "\n", " ", "=", ".", "\t", "\u001b["],
  ...["-[ RECORD 1 ]", "slot_name", "restart_lsn", "confirmed_flush_lsn", "wal_status", "lost"],
  ...["0/16B3748", "(1 row)", "null", "t", "f", '"name"', '"connector"', '"state"', '"tasks"'],
  ...["RUNNING", "FAILED", "sent_lsn", "connector.class", "slot.name", "transforms", "__proto__"],
  ...["io.debezium.connector.postgresql.PostgresConnector", "heartbeat.interval.ms", "---+---"],
);

const pasted = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join("")),
  fc.json(),
);

test("no text makes the reading fail, and one text is read one way", () => {
  fc.assert(
    fc.property(pasted, (text) => {
      expect(readPasted(text)).toEqual(readPasted(text));
    }),
    { numRuns: 2000 },
  );
});

const size = 50_000;

/**
 * The processor's time to read a text, the least of a few: others work on the machine, and a thread
 * that waits for its turn is not slow.
 */
function milliseconds(text: string): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const begun = process.threadCpuUsage();
    readPasted(text);
    return process.threadCpuUsage(begun).user / 1000;
  });
  return Math.min(...times);
}

test("50 kB of anything repeated are read within 50 ms", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const unit = pieces.join("");
      expect(milliseconds(unit.repeat(Math.ceil(size / unit.length)))).toBeLessThan(50);
    }),
    { numRuns: 300 },
  );
});
