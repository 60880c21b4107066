import { entry } from "../entry.ts";

export const quizEntries = {
  "quiz/syntax": entry<{ reason: string }>(
    ({ reason }) => `The quiz cannot be read: ${reason}`,
    "Correct the line; put a text that holds a colon or a # in quotes, or write it below `>-`.",
  ),
  "quiz/unknown-field": entry<{ field: string }>(
    ({ field }) => `The field "${field}" is unknown.`,
    "A question has kind, id, ask, section and, but for `order`, options with text, right and why; " +
      "`order` has steps with text and why; output is what a command printed.",
  ),
  "quiz/invalid-field": entry<{ field: string; reason: string }>(
    ({ field, reason }) => `"${field}" is not usable: ${reason}`,
    "A quiz is `questions:` with 8 to 20 questions of the kinds single, multiple, read and order; " +
      "each has id, ask and section, and each of its options or steps has text and why.",
  ),
  "quiz/unknown-lesson": entry<{ slug: string; nearest: string | undefined }>(
    ({ slug }) => `No lesson is named "${slug}".`,
    ({ nearest }) =>
      nearest === undefined
        ? "Name the file as the lesson's file: 05-wal-bloat-heartbeat.yaml."
        : `Did you mean "${nearest}.yaml"?`,
  ),
  "quiz/unknown-section": entry<{ section: string; lesson: string; nearest: string | undefined }>(
    ({ section, lesson }) => `"${section}" is not a section of ${lesson}.`,
    ({ nearest }) =>
      nearest === undefined
        ? "Write the anchor of the heading below which the answer is found."
        : `Did you mean "${nearest}"?`,
  ),
  "quiz/right-answers": entry<{ kind: string; right: number }>(
    ({ kind, right }) => `A question of the kind "${kind}" has ${right} right options.`,
    ({ kind }) =>
      kind === "multiple"
        ? "Mark at least one option with `right: true`."
        : "Mark exactly one option with `right: true`, or make it a question of the kind multiple.",
  ),
  "quiz/duplicate-id": entry<{ id: string }>(
    ({ id }) => `The id "${id}" belongs to an earlier question of this quiz.`,
    "Give this question an id of its own: readers' answers are kept under it.",
  ),
} as const;
