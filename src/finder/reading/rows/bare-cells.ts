import { lsnBytes } from "./lsn-distance.ts";
import { printedLines } from "./printed-rows.ts";

/** Rows without a head are few, and short: who pastes a whole table has its head, too. */
const most = { lines: 500, characters: 20_000 };

/** The cells of each row that was pasted without the head of its table. */
export const bareCells = (text: string): string[][] =>
  printedLines(text.slice(0, most.characters).split("\n", most.lines).join("\n"))
    .filter((line) => line.includes("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** Whether a cell is a boolean, as psql prints it. */
export const isFlag = (cell: string | undefined): boolean => cell === "t" || cell === "f";

/** Whether a cell may be the name of a slot. */
export const isSlotName = (cell: string): boolean => /^[a-z_][a-z0-9_]*$/.test(cell);

/** Whether a cell is a position in the WAL. */
export const isLsn = (cell: string): boolean => lsnBytes(cell) !== undefined;

/** Whether a cell is a date with a time of day. */
export const isTime = (cell: string): boolean => /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(cell);
