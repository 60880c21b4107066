import { describe, expect, test } from "vitest";
import { fillLine, piecesOf } from "../../../src/fences/wildcards.ts";

const filled = (line: string, ...values: string[]) =>
  fillLine(line, values)
    .map((piece) => ("text" in piece ? piece.text : piece.value))
    .join("");

test("a line is split at its wildcards", () => {
  expect(piecesOf("at [LSN], [..]")).toEqual([
    { text: "at " },
    { wildcard: "[LSN]" },
    { text: ", " },
    { wildcard: "[..]" },
  ]);
});

describe("recorded values take the place of wildcards", () => {
  test("in order; a wildcard without a value stays", () => {
    expect(filled("[LSN] and [NUM] and [PID]", "0/1", "5")).toBe("0/1 and 5 and [PID]");
  });

  test("and are marked as values", () => {
    expect(fillLine("at [LSN]", ["0/1"])).toEqual([{ text: "at " }, { value: "0/1" }]);
  });

  test("and nothing else moves: names of columns stay centered over them", () => {
    const names = " slot_name  |  plugin  | active ";
    expect(filled(names)).toBe(names);
    expect(filled("  plugin  | [PID] ", "7")).toBe("  plugin  |     7 ");
  });

  test("in a table without moving its columns", () => {
    const row = " {{slot}} |      [PID] | [LSN]       | [SIZE]   |    [NUM]";
    expect(filled(row, "18679", "0/1A2B3C8", "84 MB", "27431880")).toBe(
      " {{slot}} |      18679 | 0/1A2B3C8   | 84 MB    | 27431880",
    );
    expect(filled(row, "7", "0/1", "8192 bytes", "5")).toBe(
      " {{slot}} |          7 | 0/1         | 8192 bytes |        5",
    );
  });
});
