import { describe, expect, test } from "vitest";
import { fillLine, linePieces } from "../../../../src/text/fences/wildcards.ts";

const filled = (line: string, ...values: string[]) =>
  fillLine(line, values)
    .map((piece) => ("text" in piece ? piece.text : piece.value))
    .join("");

test("a line is split at its wildcards", () => {
  expect(linePieces("at [LSN], [..]")).toEqual([
    { text: "at " },
    { wildcard: "[LSN]" },
    { text: ", " },
    { wildcard: "[..]" },
  ]);
});

test("wildcards may stand alone, or side by side", () => {
  expect(linePieces("[LSN]")).toEqual([{ wildcard: "[LSN]" }]);
  expect(linePieces("[LSN][PID]x")).toEqual([
    { wildcard: "[LSN]" },
    { wildcard: "[PID]" },
    { text: "x" },
  ]);
  expect(linePieces("")).toEqual([]);
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

  test("in a cell with other text, and in its order", () => {
    expect(filled(" size [NUM] kB | x ", "5")).toBe(" size 5 kB     | x ");
    expect(fillLine(" a | in [NUM] s", ["5"])).toEqual([
      { text: " a " },
      { text: "|" },
      { text: " " },
      { text: "in " },
      { value: "5" },
      { text: " s" },
    ]);
  });

  test("in a cell; one without a value stays as it is", () => {
    expect(filled(" [PID] | [NUM] ", "7")).toBe("     7 | [NUM] ");
    expect(filled("  [NUM] | a")).toBe("  [NUM] | a");
  });
});
