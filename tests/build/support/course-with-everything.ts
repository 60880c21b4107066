import { goodCourse, secondFile, secondLesson } from "../../unit/support/course.ts";
import { goodLab, labFile } from "../../unit/support/labs.ts";
import { everyKind, words } from "./every-kind.ts";

const fences = words.flatMap(([word, kind]) => [
  "```mermaid",
  kind === "flowchart" ? `${word} LR` : word,
  `  accTitle: A ${word}`,
  `  accDescr: What the ${word} shows.`,
  ...everyKind[kind].lines.map((line) => `  ${line}`),
  "```",
  "",
]);

/** Text of its second lesson: what a lesson can hold, and a diagram for each word that begins one. */
export const body = [
  "See [the states](01-first-steps.mdx#slot-states) and [below](#pictures) and `{{slot}}`.",
  "",
  "```sql run",
  "SELECT slot_name, 1 FROM pg_replication_slots -- all",
  "WHERE slot_name = '{{slot}}';",
  "```",
  "",
  "```text output",
  "...",
  "```",
  "",
  "| A | B |",
  "|---|---|",
  "| 1 | 2 |",
  "",
  "<Check>",
  "",
  "You see the slot.",
  "",
  "</Check>",
  "",
  '<IncidentLab lab="small-lab" />',
  "",
  "## Pictures",
  "",
  ...fences,
].join("\n");

/** A small course with everything that a page can show. */
export const courseWithEverything = {
  ...goodCourse,
  [secondFile]: secondLesson(body),
  [labFile]: goodLab,
};
