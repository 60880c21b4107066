import { expect, test } from "vitest";
import type { TableShape } from "../../../../lab/worlds/judge/compare.ts";
import { skippedIn } from "../../../../lab/worlds/judge/skipped.ts";
import type { TopicRecord } from "../../../../lab/worlds/judge/topic-log.ts";

const shape: TableShape = {
  name: "readings",
  keyed: true,
  key: ["day", "id"],
  columns: [
    { name: "id", type: "int8", scale: null },
    { name: "day", type: "text", scale: null },
    { name: "amount", type: "float8", scale: null },
  ],
};

/** Events of one row, such as `r5 u6`. */
const eventsOf = (text: string, id = 1): TopicRecord[] =>
  text.split(" ").map((event) => ({
    partition: 0,
    offset: 0,
    key: null,
    value: JSON.stringify({
      op: event.slice(0, 1),
      after: { id, day: "monday", amount: Number(event.slice(1)) },
    }),
  }));

const skipped = (text: string) => skippedIn({ shape, counter: "amount" }, eventsOf(text));

test.each([
  "c5 u6 u7",
  "u5 u6",
  "r5 u6 u7 u6 u7 u8",
  "c5 r9 u10",
  "c5 u6 u7 r4 u5",
  "r0.125 u1.125",
])("%s has no hole", (text) => {
  expect(skipped(text)).toEqual([]);
});

test.each(["c5 u7", "c5 u6 u9 u10", "r5 u6 r9 u11", "u0.125 u2.125"])("%s has one", (text) => {
  expect(skipped(text)).toEqual(["monday/1"]);
});

test("each row has its own numbers; deletions and tombstones have none", () => {
  const gone = [
    { partition: 0, offset: 0, key: "1", value: JSON.stringify({ op: "d", after: null }) },
    { partition: 0, offset: 0, key: "1", value: null },
  ];
  const records = [...eventsOf("c1 u2", 1), ...eventsOf("c7", 2), ...gone, ...eventsOf("u3", 1)];
  expect(skippedIn({ shape, counter: "amount" }, records)).toEqual([]);
});
