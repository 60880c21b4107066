import { expect, test } from "vitest";
import { isKept, keptWords, readAs } from "../../../../src/finder/box/kept-words.ts";

test.for([
  "slot lost",
  "How do I drop a slot?",
  "wal_status is unreserved, why?",
  "max_slot_wal_keep_size",
  "failover slots in PostgreSQL 17",
  "disk is 95% full",
  "what's a tombstone",
  "Is a naïve reset safe?",
])("a question is kept as it is: %j", (asked) => {
  expect(keptWords(`  ${asked} `, undefined)).toEqual({ words: asked });
});

test.for([
  ["several lines", "slot lost\nslot found"],
  ["JSON", '{"name": "orders"}'],
  ["an address", "db.internal.example.com"],
  ["an address with a port", "localhost:8083"],
  ["an address of the web", "https://connect.example.com/connectors"],
  ["an address of IPv4", "10.0.0.5"],
  ["an address of IPv6", "fe80::1"],
  ["somebody's mailbox", "ann@example.org"],
  ["a setting", "database.password=open"],
  ["a password", "password sesame"],
  ["what is like a password", "Tr0ub4dor"],
  ["a hash", "9f86d081884c7d65"],
  ["a long number", "4111111111111111"],
  ["a connection string", "postgresql://app:open@db/shop"],
  ["a token", "the token is ABCDEF"],
  ["a long text", "slot ".repeat(40)],
  ["nothing", ""],
] as const)("of %s nothing is kept but that there was a text", ([, asked]) => {
  expect(keptWords(asked, undefined)).toEqual({ readAs: "text" });
});

test.for(Object.keys(readAs) as (keyof typeof readAs)[])(
  "what was read as %s keeps no word of it",
  (as) => {
    expect(keptWords("slot lost", as)).toEqual({ readAs: as });
  },
);

test.for([
  [{ words: "slot lost" }, true],
  [{ readAs: "message" }, true],
  [{ words: "password sesame" }, false],
  [{ words: "" }, false],
  [{ readAs: "constructor" }, false],
  [{ words: "slot lost", readAs: "message" }, false],
  ["slot lost", false],
  [null, false],
] as const)("%j is understood: %j", ([value, expected]) => {
  expect(isKept(value)).toBe(expected);
});
