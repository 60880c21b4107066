import { firstFile, goodCourse, secondLesson } from "../../support/course.ts";
import { edited, frontMatter, type Mistake } from "./mistake.ts";

const publishedIds = "src/content/lesson-ids.yaml";
const folder = "src/content/course/01-module-1";
const text = (fields: Record<string, string>) => secondLesson("Text.\n", fields);
const listed = (line: string) => ({ [publishedIds]: `${goodCourse[publishedIds] ?? ""}${line}\n` });

/** Mistakes that are seen when lessons are put together. */
export const curriculumMistakes: readonly Mistake[] = [
  {
    code: "lesson/duplicate-id",
    what: "a copied lesson that kept its id",
    files: { [`${folder}/03-more-steps.mdx`]: text({ order: "3" }) },
  },
  {
    code: "lesson/changed-id",
    what: "a published id that was changed",
    files: frontMatter({ id: "further-steps" }),
  },
  {
    code: "lesson/unlisted-id",
    what: "a new lesson that is not in the list of ids",
    files: { [`${folder}/03-more-steps.mdx`]: text({ id: "more-steps", order: "3" }) },
  },
  {
    code: "lesson/unknown-prerequisite",
    what: "a mistyped prerequisite",
    files: frontMatter({ prerequisites: "[first-step]" }),
  },
  {
    code: "lesson/unknown-section",
    what: "a mistyped section of a prerequisite",
    files: frontMatter({ prerequisites: "[first-steps#slot-state]" }),
  },
  {
    code: "lesson/unknown-section",
    what: "an incident that leads to no section",
    files: frontMatter({
      incidents: "[{ symptom: The disk is full, section: full-disk, urgency: now }]",
    }),
  },
  {
    code: "lesson/prerequisite-circle",
    what: "two lessons that need each other",
    files: {
      ...edited(firstFile, "prerequisites: []", "prerequisites: [next-steps]"),
      ...frontMatter({ prerequisites: "[first-steps]" }),
    },
  },
  {
    code: "lesson/prerequisite-circle",
    what: "a lesson that needs itself",
    files: frontMatter({ prerequisites: "[next-steps]" }),
  },
  {
    code: "lesson/file-name",
    what: "a file name without a number",
    files: { [`${folder}/More.mdx`]: text({ id: "more-steps", order: "3" }) },
  },
  {
    code: "lesson/order",
    what: "another number than in the file name",
    files: frontMatter({ order: "3" }),
  },
  {
    code: "lesson/duplicate-order",
    what: "two lessons with one number",
    files: {
      [`${folder}/02-other-steps.mdx`]: text({ id: "other-steps" }),
      ...listed("01-module-1/02-other-steps: other-steps"),
    },
  },
  {
    code: "lesson/unknown-module",
    what: "a new folder of lessons without a title",
    files: {
      "src/content/course/02-module-2/02-other-steps.mdx": text({ id: "other-steps" }),
      ...listed("02-module-2/02-other-steps: other-steps"),
    },
  },
];
