// cspell:ignore replicat
import { expect, test } from "vitest";
import { synonymsOf } from "../../../../src/finder/search/synonyms.ts";
import { termsOf } from "../../../../src/finder/search/terms.ts";

test.each([
  [
    "forms of a word are one term",
    "Slots growing, replicated queries",
    ["slot", "grow", "replicat", "query"],
  ],
  ["names are found whole and by their parts", "restart_lsn", ["restart_lsn", "restart", "lsn"]],
  ["small words say nothing", "what is the WAL of it", ["wal"]],
  [
    "values differ from one system to the next",
    "LSN 2F/90000028 123456 a1b2c3d4 at 2026-09-14",
    ["lsn"],
  ],
  ["five digits may be an SQLSTATE", "SQLSTATE 53100", ["sqlstate", "53100"]],
  ["whose something is, is no other word", "Connect's worker’s", ["connect", "worker"]],
  ["punctuation is no part of a word", "“(lost):” --slot", ["lost", "slot"]],
  [
    "words that only look like plurals stay",
    "status process address",
    ["status", "process", "address"],
  ],
])("%s", (_, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test("what people type is also looked for in the course's words", () => {
  expect(synonymsOf(termsOf("slot bloat"))).toEqual(expect.arrayContaining(["pg_wal"]));
  expect(synonymsOf(termsOf("duplicates"))).toContain("twice");
  expect(synonymsOf(["heartbeat"])).toEqual([]);
});

test("a term that was typed is not looked for once more", () => {
  expect(synonymsOf(["lag", "behind"])).toEqual([]);
});
