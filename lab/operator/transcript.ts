import type { Acted } from "./take-steps.ts";

/** One act of the operator. */
export interface TranscriptEntry {
  readonly anchor: string;
  readonly title: string;
  /** What was run; empty where the world's hands did it. */
  readonly script: string;
  readonly does: "looks" | "changes" | "final" | "by hand";
  readonly role: string;
  readonly status: number | undefined;
  readonly output: string;
  readonly tries: number;
  readonly seconds: number;
  readonly chose: string;
}

/** What the operator chose, in words. */
export function said(acted: Acted): string {
  switch (acted.kind) {
    case "go on":
      return "as expected: next step";
    case "step":
      return `to #${acted.anchor}`;
    case "runbook":
      return `this is ${acted.id}`;
    case "stop":
      return `stop: ${acted.reason}`;
    case "unnamed":
      return "the page does not name this";
    case "lost":
      return acted.reason;
  }
}

/** Lines of a text that fit a report: the first ones, and how many there are more. */
export function excerpt(text: string, most: number): string {
  const lines = text.trimEnd().split("\n");
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `(${left} more lines)`].join("\n") : lines.join("\n");
}

const indent = (text: string, by: string) => text.replace(/^/gm, by);

/** An act as it is shown while it happens. */
export function progressOf(entry: TranscriptEntry, most = 8): string {
  const how = entry.does === "by hand" ? "by hand" : `${entry.does}, as ${entry.role}`;
  const tries = entry.tries > 1 ? `, ${entry.tries} tries` : "";
  const head = `#${entry.anchor} (${how}, ${entry.seconds.toFixed(1)} s${tries}): ${entry.chose}`;
  const said = entry.output.trim();
  return said ? `${head}\n${indent(excerpt(said, most), "    | ")}` : head;
}

/** A whole transcript, with each command. */
export function transcriptText(entries: readonly TranscriptEntry[]): string {
  return entries
    .map((entry) =>
      [
        progressOf({ ...entry, output: "" }),
        indent(entry.script, "    $ "),
        indent(excerpt(entry.output, 60), "    | "),
        ...(entry.status ? [`    exit status ${entry.status}`] : []),
      ].join("\n"),
    )
    .join("\n\n");
}
