import { entry } from "../entry.ts";
import { writeAnchor } from "../suggest.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const quizEntries = {
  "quiz/syntax": entry<{ reason: string }>(
    ({ reason }) => `The quiz cannot be read: ${reason}`,
    "Correct the line; put a text that holds a colon or a # in quotes, or write it below `>-`.",
  ),
  "quiz/unknown-field": entry<{
    part: string;
    field: string;
    known: readonly string[];
    nearest: string | undefined;
  }>(
    ({ part, field }) => `${capital(part)} has an unknown field "${field}".`,
    ({ known, nearest }) => {
      const remedy =
        nearest === undefined ? "Remove it or correct its name." : `Did you mean "${nearest}"?`;
      return `${remedy} Fields here: ${known.join(", ")}.`;
    },
  ),
  "quiz/missing-field": entry<{ part: string; field: string; meaning: string }>(
    ({ part, field }) => `${capital(part)} has no "${field}".`,
    ({ field, meaning }) => `Add \`${field}\`: ${meaning}.`,
  ),
  "quiz/invalid-field": entry<{ part: string; field: string; reason: string; meaning: string }>(
    ({ part, field, reason }) => `The "${field}" of ${part} is not usable: ${reason}`,
    ({ field, meaning }) => `\`${field}\` is ${meaning}.`,
  ),
  "quiz/invalid-part": entry<{ part: string; reason: string }>(
    ({ part, reason }) => `${capital(part)} is not usable: ${reason}`,
    "A question has kind, id, section and ask, and options or steps, each with text and why.",
  ),
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
