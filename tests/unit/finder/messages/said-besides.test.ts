import { expect, test } from "vitest";
import { saidBesides } from "../../../../src/finder/messages/said-besides.ts";

const said = (text: string, line: string) => saidBesides({ id: "any", text, line });

test.for<[string, string, string]>([
  [
    "Some records were not sent",
    "[2026-11-06 04:01:48,360] WARN [sales|task-0] Some records were not sent, they are sent again (io.debezium.base.ChangeQueue:231)",
    ", they are sent again ChangeQueue",
  ],
  [
    "Some records were not sent",
    "2026-11-06 INFO Some records were not sent   [io.debezium.base.ChangeQueue]",
    "ChangeQueue",
  ],
  ["slot {slot} is gone", "slot sales_cdc is gone; look for it", "; look for it"],
  ["no slot {slot}", "no slot sales_cdc for plugin pgoutput", ""],
  ["nothing follows", "nothing follows.", ""],
])("beside %j is said in %j: %j", ([text, line, expected]) => {
  expect(said(text, line)).toBe(expected);
});
