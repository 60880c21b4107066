import { anyLines, linePieces } from "../../text/fences/wildcards.ts";
import { formatWithin } from "./format-step.ts";

/** Whether a line is the rule that psql draws below the names of columns. */
const isRule = (line: string) => /^-+(?:\+-+)*$/.test(line.trim()) && line.trim().length > 2;

/** A wildcard in the middle of a sentence is a gap. */
const readable = (line: string) =>
  linePieces(line)
    .map((piece) => ("text" in piece ? piece.text : "…"))
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();

/** How the messages begin with which programs end with a status, as the terminal shows them. */
const errors: Readonly<Record<string, string>> = {
  2: "psql: error: …",
  3: "ERROR: …",
  5: "jq: error …",
  7: "curl: (7) …",
  22: "curl: (22) …",
};

/**
 * An output as readers are shown it: where any lines count and a status tells, the message of it.
 * @param exit status of the command, `undefined` when it succeeds
 */
export function shownOutput(output: string, exit: string | undefined): string {
  if (output.trim() !== anyLines || exit === undefined) return output;
  return errors[exit] ?? "an error message";
}

/** A line of curl alone: other lines tell more of why it failed. */
const isOfCurl = (line: string) => line.startsWith("curl: (");

/**
 * The words by which a reader tells an output from others: the first cell of the first row of a table
 * of psql, the first value of an expanded one, else the first line, after those of curl.
 */
export function verdictOf(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const rule = lines.findIndex(isRule);
  const expanded = lines.findIndex((line) => /^-\[ RECORD \d+ \]/.test(line));
  if (expanded >= 0) return readable((lines[expanded + 1] ?? "").split("|").slice(1).join("|"));
  if (rule >= 0) {
    const row = lines[rule + 1] ?? "";
    return readable(/^\(\d+ rows?\)$/.test(row) ? row : (row.split("|")[0] ?? ""));
  }
  const said = lines.filter((line) => line.trim() !== anyLines);
  return readable(said.find((line) => !isOfCurl(line)) ?? said[0] ?? "") || "(nothing)";
}

/** What stands above an output that is not the expected one. */
export function otherLabel(late: boolean, within: string | undefined): string {
  return late ? `Still after ${formatWithin(within ?? "")}` : "Or it says";
}
