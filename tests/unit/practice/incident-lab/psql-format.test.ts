import { describe, expect, test } from "vitest";
import { placeLines } from "../../../../src/practice/incident-lab/error-place.ts";
import { printed } from "../../../../src/practice/incident-lab/psql-format.ts";
import { firstRows } from "../../../../src/practice/incident-lab/row-limit.ts";

describe("an answer is printed as psql prints it", () => {
  test("a table, with NULL as nothing", () => {
    const rows = [
      ["1", "a"],
      ["22", null],
    ];
    const table = { columns: ["id", "name"], rows, command: "SELECT 2" };
    expect(printed(table)).toBe(" id | name\n----+------\n 1  | a\n 22 |\n(2 rows)");
  });

  test("a command tag, also below the rows that a command returns", () => {
    expect(printed({ columns: [], rows: [], command: "DROP TABLE" })).toBe("DROP TABLE");
    const returned = { columns: ["id"], rows: [["1"]], command: "INSERT 0 1" };
    expect(printed(returned)).toBe(" id\n----\n 1\n(1 row)\nINSERT 0 1");
  });

  test("the rows that are not sent count", () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [String(at)]);
    const outcome = { columns: ["n"], rows, command: "SELECT 5000" };
    const [first] = firstRows([{ statement: "SELECT", outcome }]);
    expect(first && printed(first.outcome).split("\n").at(-1)).toBe(
      "(5000 rows, of which 4800 are not shown)",
    );
  });

  test("of a wide answer fewer rows are sent", () => {
    const columns = Array.from({ length: 24 }, (_, at) => `c${at}`);
    const rows = Array.from({ length: 60 }, () => columns);
    const sent = (count: number) => {
      const outcome = { columns, rows: rows.slice(0, count), command: "SELECT" };
      return firstRows([{ statement: "SELECT", outcome }])[0]?.outcome;
    };
    expect(sent(60)).toMatchObject({ more: 10 });
    expect(sent(50)).not.toHaveProperty("more");
  });

  test("an error with its line and caret, detail, hint and context", () => {
    const error = {
      message: "no",
      code: "42601",
      detail: "d",
      hint: "h",
      position: 10,
      where: "w",
    };
    expect(printed({ error }, "SELECT * FORM x")).toBe(
      "ERROR:  no\nLINE 1: SELECT * FORM x\n                 ^\nDETAIL:  d\nHINT:  h\nCONTEXT:  w",
    );
  });

  test("but without the functions of the lab that a server does not have", () => {
    const where = "PL/pgSQL function lab.unread(name) line 6 at RAISE";
    expect(printed({ error: { message: "no", code: "55006", where } })).toBe("ERROR:  no");
  });
});

describe("the place of an error", () => {
  test("is told by line, and counts characters and not their halves", () => {
    expect(placeLines("SELECT '🐘',\n  nope\nFROM x", 15)).toEqual([
      "LINE 2:   nope",
      "          ^",
    ]);
    expect(placeLines("SELECT '🐘', nope", 13)).toEqual([
      "LINE 1: SELECT '🐘', nope",
      `${" ".repeat(20)}^`,
    ]);
  });

  test("at the end of the statement is below the place after it", () => {
    expect(placeLines("SELECT (", 9)).toEqual(["LINE 1: SELECT (", `${" ".repeat(16)}^`]);
    expect(placeLines("SELECT", 99)).toEqual([]);
  });

  test("in a long line is cut out of it, as libpq cuts it", () => {
    const long = `SELECT ${"a, ".repeat(60)}nope FROM x`;
    const [line = "", caret = ""] = placeLines(long, long.indexOf("nope") + 1);
    expect(line).toBe(
      `LINE 1: ...${long.slice(long.indexOf("nope") - 50, long.indexOf("nope") + 10)}...`,
    );
    expect(line.slice(caret.indexOf("^"))).toBe("nope FROM ...");
    const [early = ""] = placeLines(long, 8);
    expect(early).toBe(`LINE 1: ${long.slice(0, 60)}...`);
  });
});
