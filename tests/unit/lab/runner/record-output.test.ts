import { describe, expect, test } from "vitest";
import { putPlaceholders, recordedLines } from "../../../../lab/runner/record-output.ts";
import { generalize } from "../../../../lab/runner/volatile.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";

describe("at the first record", () => {
  test("what differs from run to run becomes a wildcard, and columns keep their width", () => {
    const table = [
      " slot_name  | active_pid | restart_lsn | retained |  stored",
      "------------+------------+-------------+----------+----------",
      " {{slot}} |      18679 | 0/1A2B3C8   | 84 MB    | 27431880",
      "(1 row)",
    ];
    expect(generalize(table)).toEqual([
      table[0],
      table[1],
      " {{slot}} |      [PID] | [LSN]       | [SIZE]   |    [NUM]",
      "(1 row)",
    ]);
  });

  test("an interval in a column of ages is a time", () => {
    const table = ["       age", "-----------------", " 00:00:03.123456", "(1 row)"];
    expect(generalize(table)).toEqual([table[0], table[1], " [TIME]", table[3]]);
  });

  test.for([
    ["at 2026-11-23 22:55:26.859+00", "at [TIME]"],
    ["since 2026-11-23T22:55:26Z", "since [TIME]"],
    [" 00:00:12.345", " [TIME]"],
    ['{"lsn":27431880,"txId":771}', '{"lsn":[NUM],"txId":[NUM]}'],
    ["is active for PID 4711", "is active for PID [PID]"],
    ["orders|t|0/1A2B3C8|8192 bytes", "orders|t|[LSN]|[SIZE]"],
    [
      "Topic: a TopicId: vwdCQDt1SVajC0sXTnyEhQ Partitions: 3",
      "Topic: a TopicId: [..] Partitions: 3",
    ],
    ["after 12 ms: refused", "after [NUM] ms: refused"],
    ["INSERT 0 90000", "INSERT 0 90000"],
    ["64MB", "64MB"],
  ] as const)("%s becomes %s", ([line, general]) => {
    expect(generalize([line])).toEqual([general]);
  });
});

describe("the names of a run become placeholders", () => {
  test.for([
    ["orders_cdc|t", "{{slot}}|t"],
    ["orders_cdc_pub | customers", "{{publication}} | customers"],
    ["orders_cdc_lines", "{{slot}}_lines"],
    ["cdc.public.orders:0:5", "{{topic-prefix}}.public.orders:0:5"],
    ['"/connectors/orders-cdc/stop"', '"/connectors/{{connector}}/stop"'],
    ["workshop and shop", "workshop and {{database}}"],
  ] as const)("%s: %s", ([line, expected]) => {
    expect(putPlaceholders(line, nameSets.default)).toBe(expected);
  });
});

describe("at a later record", () => {
  test("an output that still matches stays as its author wrote it", () => {
    expect(recordedLines(["a", "...", "[..] kB"], ["a", "b", "c", "5 kB"])).toEqual([
      "a",
      "...",
      "[..] kB",
    ]);
  });

  test("a changed line is written anew; wildcards and dots elsewhere stay", () => {
    const expected = ["begin [..]", "...", "count 5", "end"];
    const actual = ["begin now", "hidden", "count 6", "end"];
    expect(recordedLines(expected, actual)).toEqual(["begin [..]", "...", "count 6", "end"]);
    expect(
      recordedLines(["begin [..]", "count 5", "end"], ["begin now", "count 6", "end"]),
    ).toEqual(["begin [..]", "count 6", "end"]);
  });

  test("new lines at the end are added", () => {
    expect(recordedLines(["a"], ["a", "0/1A2B3C8"])).toEqual(["a", "[LSN]"]);
  });

  test("dots at the end hide what is new there", () => {
    expect(recordedLines(["a 1", "..."], ["a 2", "b", "c"])).toEqual(["a 2", "..."]);
  });
});
