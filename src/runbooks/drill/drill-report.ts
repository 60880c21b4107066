import type { Drill } from "./drill.ts";
import { checklist, drillRoleIds, pointIds, points } from "./drill-points.ts";
import { drillScenarios, type ScenarioId } from "./drill-scenarios.ts";
import {
  minutesWords,
  recoveryPoint,
  recoveryTime,
  spansOf,
  type Measure,
} from "./drill-measures.ts";
import type { FillNames } from "../runbook-names.ts";

const inTable = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim() || "…";

function measureRow(name: string, { target, measured, verdict }: Measure): string {
  return `| ${name} | ${minutesWords(target)} | ${minutesWords(measured)} | ${verdict} |`;
}

const table = (head: readonly string[], rows: readonly string[]) =>
  [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows].join("\n");

/** Titles of the steps of a scenario's runbook, in their order. */
export type TitlesOf = (scenario: ScenarioId) => readonly string[];

/** What was said of the drill, by whom and on which evidence. */
function outcomeWords({ outcome }: Drill): string {
  if (!outcome) return "Not judged yet.";
  const { result, by, doneWhen, evidence, runbook, at } = outcome;
  const seen = doneWhen ? "all of “Done when” was seen" : "“Done when” was not seen in full";
  const said = `**${result === "passed" ? "Passed" : "Failed"}**, says ${inTable(by)} at ${at}: ${seen}.`;
  return `${said} The runbook: ${runbook}. Evidence: ${inTable(evidence)}.`;
}

const correctionLines = ({ corrections }: Drill): string[] =>
  corrections.length === 0
    ? []
    : [
        corrections
          .map(({ at, point, from, to }) => `- ${point} was ${from}, corrected to ${to} at ${at}`)
          .join("\n"),
      ];

/** What one scenario gave. */
function scenarioRecord(drill: Drill, titles: readonly string[]): string[] {
  const { scenario, marks, steps, checked, entries } = drill;
  const { title, inject, safety, abort } = drillScenarios[scenario];
  return [
    `## ${title}`,
    `Injected: ${inject}. Sure before: ${safety}. Ended at once if ${abort}.`,
    outcomeWords(drill),
    table(
      ["", "Target", "Measured", ""],
      [measureRow("RTO, T4 − T0", recoveryTime(drill)), measureRow("RPO", recoveryPoint(drill))],
    ),
    "### Times",
    table(
      ["Point", "What", "At (UTC)"],
      pointIds.map((point) => `| ${point} | ${points[point]} | ${marks[point] ?? "–"} |`),
    ),
    ...correctionLines(drill),
    table(
      ["From, to", "Tests", "Took"],
      spansOf(drill).map(
        ({ from, to, tests, minutes }) =>
          `| ${from} to ${to} | ${tests} | ${minutesWords(minutes)} |`,
      ),
    ),
    "### Steps",
    table(
      ["#", "Step", "Done at (UTC)"],
      titles.map(
        (step, index) => `| ${index + 1} | ${inTable(step)} | ${steps[index + 1] ?? "–"} |`,
      ),
    ),
    "### Log",
    entries.length === 0
      ? "Nothing was written down."
      : entries
          .map(({ at, kind, text }) => `- ${at} ${kind}: ${text.replaceAll("\n", "\n  ")}`)
          .join("\n"),
    "### Checklist",
    checklist.map((item, index) => `- [${checked.includes(index) ? "x" : " "}] ${item}`).join("\n"),
  ];
}

/**
 * The record of a drill as Markdown.
 * @param series its scenarios that have begun, at least one, the first one first
 * @param planned those that have not
 */
export function drillMarkdown(
  series: readonly [Drill, ...Drill[]],
  planned: readonly ScenarioId[],
  titlesOf: TitlesOf,
  fill: FillNames,
): string {
  const titles = series.map(({ scenario }) => drillScenarios[scenario].title).join(", ");
  const { roles } = series[0];
  const left = planned.map((id) => drillScenarios[id].title).join(", ");
  return `${[
    fill(`# DR drill: ${titles}, connector {{connector}}`, "markdown"),
    fill(
      "Slot {{slot}}, database {{database}}, Connect {{connect-url}}, Kafka {{bootstrap}}",
      "markdown",
    ),
    table(
      ["Role", "Who"],
      drillRoleIds.map((role) => `| ${role} | ${inTable(roles[role])} |`),
    ),
    ...(left ? [`Planned, not rehearsed: ${left}.`] : []),
    ...series.flatMap((drill) => scenarioRecord(drill, titlesOf(drill.scenario))),
  ].join("\n\n")}\n`;
}
