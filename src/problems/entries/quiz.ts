import { entry } from "../entry.ts";
import { writeAnchor } from "../suggest.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const quizEntries = {
  "quiz/open-code": entry(
    "The text has a backtick without its partner.",
    "Put a backtick before and after the code, or remove this one.",
  ),
  "quiz/placeholder-in-text": entry<{ name: string; output: boolean }>(
    ({ name }) => `The placeholder {{${name}}} is not replaced here: readers would see its braces.`,
    ({ name, output }) =>
      output ? "Write the name itself." : `Put it into backticks: \`{{${name}}}\`.`,
  ),
  "quiz/same-text": entry<{ part: string; other: string }>(
    ({ part, other }) => `${capital(part)} says the same as ${other}.`,
    "Write another text, or remove one of the two: readers cannot tell them apart.",
  ),
  "quiz/unknown-lesson": entry<{ slug: string; nearest: string | undefined }>(
    ({ slug }) => `No lesson is named "${slug}".`,
    ({ nearest }) =>
      nearest === undefined
        ? "Name the file as the lesson's file: 05-wal-bloat-heartbeat.yaml."
        : `Did you mean "${nearest}.yaml"?`,
  ),
  "quiz/unknown-section": entry<{
    section: string;
    lesson: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ section, lesson }) => `"${section}" is not a section of ${lesson}.`,
    ({ nearest, anchors }) => writeAnchor(nearest, anchors),
  ),
  "quiz/right-answers": entry<{ kind: string; right: number; options: number }>(
    ({ kind, right, options }) =>
      kind === "multiple" && right === options
        ? `All options of this question of the kind "${kind}" are right.`
        : `A question of the kind "${kind}" has ${right} right options.`,
    ({ kind, right }) => {
      if (kind !== "multiple")
        return "Mark exactly one option with `right: true`, or make it a question of the kind multiple.";
      return right === 0
        ? "Mark at least one option with `right: true`."
        : "Add an option that looks right and is not, or remove `right: true` from one.";
    },
  ),
  "quiz/duplicate-id": entry<{ id: string }>(
    ({ id }) => `The id "${id}" belongs to an earlier question of this quiz.`,
    "Give this question an id of its own: readers' answers are kept under it.",
  ),
} as const;
