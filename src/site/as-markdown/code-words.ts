import { labOnlyHeading } from "../../text/code-blocks/lab-only.ts";
import { attribute } from "../../text/fences/attributes.ts";
import type { Fence } from "../../text/fences/fence.ts";
import { anyLines, linePieces } from "../../text/fences/wildcards.ts";
import { shownOutput } from "../../runbooks/page/outputs.ts";
import { doesWords, formatWithin, needsWords } from "../../runbooks/page/format-step.ts";

const valueOf = (fence: Fence, name: string): string | undefined => {
  const value = attribute(fence, name);
  return typeof value === "string" ? value : undefined;
};

/** What another output than the expected one means for the reader. */
function target(otherwise: string, link: (to: string) => string): string {
  if (otherwise.startsWith("stop")) return `stop${otherwise.slice("stop".length)}.`;
  return otherwise === "go on" ? "go on." : `go to ${link(otherwise)}.`;
}

function outputWords(fence: Fence, link: (to: string) => string): string {
  const otherwise = valueOf(fence, "otherwise");
  if (otherwise === undefined) return "You should see:";
  const exit = valueOf(fence, "exit");
  const status = exit === undefined ? "" : ` (exit status ${exit})`;
  return `If it says this instead${status}, ${target(otherwise, link)}`;
}

function commandWords(fence: Fence): string {
  const deed = (["looks", "changes", "final"] as const).find((name) => attribute(fence, name));
  const needs = valueOf(fence, "needs");
  const within = valueOf(fence, "within");
  return [
    attribute(fence, "lab-only") && `${labOnlyHeading(fence).replace(/\.$/, "")}.`,
    deed && `${doesWords[deed]}.`,
    needs && `Needs ${needsWords(needs.split(/[\s,]+/))}.`,
    within && `Repeat it for up to ${formatWithin(within)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** An output as readers see it: a wildcard is a gap. */
export function codeText(fence: Fence, value: string): string {
  if (!attribute(fence, "output")) return value;
  return shownOutput(value, valueOf(fence, "exit"))
    .split("\n")
    .map((line) =>
      linePieces(line)
        .map((piece) => ("text" in piece ? piece.text : "…"))
        .join(""),
    )
    .map((line) => (line.trim() === anyLines ? "…" : line))
    .join("\n");
}

/**
 * What a page shows around a fence besides its text, as a sentence to stand before it.
 * @param link makes a link of where another output sends the reader: `#step`, or the id of a runbook
 * @returns an empty text where the fence speaks for itself
 */
export function codeWords(fence: Fence, link: (to: string) => string): string {
  if (attribute(fence, "output")) return outputWords(fence, link);
  if (attribute(fence, "notes")) return "Notes on the diagram:";
  return commandWords(fence);
}
