import fc from "fast-check";
import { expect, test } from "vitest";
import { step } from "../../../../src/practice/incident-lab/simulated-connector.ts";
import type { JournalEntry } from "../../../../src/practice/incident-lab/journal.ts";
import {
  change,
  commit,
  message,
  orders,
  slot,
  started,
  stored,
} from "../../../unit/practice/incident-lab/connectors.ts";

test("whatever is written, each change is delivered or missed once, and nothing unread is confirmed", () => {
  const entry = fc.record({
    published: fc.boolean(),
    mine: fc.boolean(),
    message: fc.constantFrom("none", "commit", "message"),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 30 }),
      fc.array(fc.nat(30), { maxLength: 6 }),
      (written, cuts) => {
        const journal = written.map((what, index): JournalEntry => {
          const lsn = 101n + BigInt(index);
          if (what.message === "message") return message(lsn, "message");
          const table = what.mine ? "public.orders" : "billing.ledger";
          const publications = what.published ? ["orders_pub"] : [];
          return commit(lsn, change(String(index), { table, publications }));
        });
        let run = started({ ...orders, stored });
        const seen: string[] = [];
        for (const cut of [...cuts.sort((a, b) => a - b), journal.length]) {
          const known = journal.slice(0, cut);
          const taken = step(orders, run, slot, known, 200n);
          run = taken.run;
          seen.push(...taken.delivered.flatMap(({ written: ids }) => ids));
          seen.push(...taken.missed.flatMap(({ change: missed }) => missed.written));
          expect(taken.confirm === undefined || taken.confirm.lsn <= run.read).toBe(true);
        }
        const mine = journal
          .flatMap(({ changes }) => changes)
          .filter(({ table }) => table === "public.orders")
          .flatMap(({ written: ids }) => ids);
        const inOrder = (ids: readonly string[]) => [...ids].sort((a, b) => Number(a) - Number(b));
        expect(inOrder(seen)).toEqual(mine);
      },
    ),
  );
});
