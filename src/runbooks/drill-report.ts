import type { Drill } from "./drill.ts";
import { checklist, drillRoleIds, pointIds, points, scenarios } from "./drill-lesson.ts";
import {
  minutesWords,
  recoveryPoint,
  recoveryTime,
  spansOf,
  type Measure,
} from "./drill-measures.ts";
import type { Fill } from "./names.ts";

const inTable = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim() || "…";

function measureRow(name: string, { target, measured, verdict }: Measure): string {
  return `| ${name} | ${minutesWords(target)} | ${minutesWords(measured)} | ${verdict} |`;
}

/**
 * The record of a drill as Markdown.
 * @param titles of the steps of the scenario's runbook, in their order
 */
export function drillMarkdown(drill: Drill, titles: readonly string[], fill: Fill): string {
  const { scenario, roles, marks, steps, checked, entries } = drill;
  const { title, inject, passed } = scenarios[scenario];
  const table = (head: readonly string[], rows: readonly string[]) =>
    [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows].join("\n");
  return `${[
    fill(`# DR drill: ${title}, connector {{connector}}`, "markdown"),
    fill(
      "Slot {{slot}}, database {{database}}, Connect {{connect-url}}, Kafka {{bootstrap}}",
      "markdown",
    ),
    `Injected: ${inject}. Passed when: ${passed}.`,
    table(
      ["", "Target", "Measured", ""],
      [measureRow("RTO, T4 − T0", recoveryTime(drill)), measureRow("RPO", recoveryPoint(drill))],
    ),
    "## Times",
    table(
      ["Point", "What", "At (UTC)"],
      pointIds.map((point) => `| ${point} | ${points[point]} | ${marks[point] ?? "–"} |`),
    ),
    table(
      ["From, to", "Tests", "Took"],
      spansOf(drill).map(
        ({ from, to, tests, minutes }) =>
          `| ${from} to ${to} | ${tests} | ${minutesWords(minutes)} |`,
      ),
    ),
    "## Steps",
    table(
      ["#", "Step", "Done at (UTC)"],
      titles.map(
        (step, index) => `| ${index + 1} | ${inTable(step)} | ${steps[index + 1] ?? "–"} |`,
      ),
    ),
    "## Roles",
    table(
      ["Role", "Who"],
      drillRoleIds.map((role) => `| ${role} | ${inTable(roles[role])} |`),
    ),
    "## Log",
    entries.length === 0
      ? "Nothing was written down."
      : entries
          .map(({ at, kind, text }) => `- ${at} ${kind}: ${text.replaceAll("\n", "\n  ")}`)
          .join("\n"),
    "## Checklist",
    checklist.map((item, index) => `- [${checked.includes(index) ? "x" : " "}] ${item}`).join("\n"),
  ].join("\n\n")}\n`;
}

/** The record of a drill as JSON, for machines and for bringing it to another device. */
export function drillJson(drill: Drill): string {
  return `${JSON.stringify({ kind: "drill", version: 1, drill }, null, 2)}\n`;
}
