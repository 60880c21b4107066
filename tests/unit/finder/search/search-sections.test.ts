// cspell:ignore heartbeet orphn zzyzx
import { describe, expect, test } from "vitest";
import {
  indexSections,
  leadsByAddress,
  openIndex,
} from "../../../../src/finder/search/section-index.ts";
import { searchSections } from "../../../../src/finder/search/search-sections.ts";
import type { FinderSection } from "../../../../src/finder/sections/section.ts";

const section = (
  address: string,
  heading: string,
  more: Partial<FinderSection> = {},
): FinderSection => ({
  ...{ address, heading, kind: "Lesson", page: "A lesson", lead: "", symptoms: [], text: "" },
  ...more,
});

const { file, text } = indexSections([
  section("/a/", "Heartbeats", { text: "A heartbeat gives the slot something to confirm." }),
  section("/b/", "Slots", { text: "A slot keeps WAL; heartbeat heartbeat heartbeat heartbeat." }),
  section("/c/", "Limits", { symptoms: ["The disk fills"], text: "max_slot_wal_keep_size" }),
  section("/runbooks/r/", "Orphans", { kind: "Runbook", text: "Nobody reads the slot orphan." }),
  section("/runbooks/r/#see", "See the orphan slot", {
    kind: "Runbook",
    text: "Nobody reads it.",
  }),
  section("/d/", "Takeaways", { text: "walsender publication" }),
  section("/e/#takeaways", "Publication", { text: "walsender publication" }),
]);
const index = openIndex(file, text);
const addresses = (question: string, of = index) =>
  searchSections(of, question).map(({ address }) => address);

test("before the texts have come, headings and symptoms are found, and words of a text are not", () => {
  const first = openIndex(file);
  expect(addresses("heartbeat", first)).toEqual(["/a/"]);
  expect(addresses("my disk fills up", first)).toEqual(["/c/"]);
  expect(addresses("walsender", first)).toEqual([]);
  expect(addresses("walsender")).not.toEqual([]);
});

test("a heading weighs more than a word that is repeated in a text", () => {
  expect(addresses("heartbeat")[0]).toBe("/a/");
});

test("a symptom leads to the section that helps", () => {
  expect(addresses("my disk fills up")[0]).toBe("/c/");
});

describe("is found with a slip of the fingers:", () => {
  test.each([
    ["heartbeet", "/a/"],
    ["max_slot_wal_kep_size", "/c/"],
    ["orphn", "/runbooks/r/#see"],
  ])("%s", (typed, address) => {
    expect(addresses(typed)).toContain(address);
  });
});

test("one unknown word among known ones changes nothing", () => {
  expect(addresses("heartbeat zzyzx")[0]).toBe("/a/");
});

test("more words of the question are better than one that is rare", () => {
  expect(addresses("slot keeps wal walsender")[0]).toBe("/b/");
});

test("nothing is found for words that nobody has written", () => {
  expect(addresses("жжжж")).toEqual([]);
  expect(addresses("the of and")).toEqual([]);
  expect(addresses("")).toEqual([]);
});

test("a pasted page of log is answered as well", () => {
  expect(addresses(`${"unknown words ".repeat(20)}\n${"x".repeat(20_000)}\nheartbeat`)[0]).toBe(
    "/a/",
  );
});

test("first sentences are those of pages, also where a message stands at the same address", () => {
  const page = { kind: "Runbook", page: "Lost", heading: "Lost", symptoms: [], text: "" } as const;
  const sections = [
    { ...page, address: "/runbooks/lost/", lead: "" },
    { ...page, address: "/runbooks/lost/#look", heading: "Look", lead: "" },
    { ...page, address: "/runbooks/lost/#look", id: "lost", heading: "slot is lost", lead: "" },
  ];
  const leads = leadsByAddress({ sections }, ["The slot.", "Look first.", ""]);
  expect([...leads]).toEqual([
    ["/runbooks/lost/", "The slot."],
    ["/runbooks/lost/#look", "Look first."],
  ]);
});
