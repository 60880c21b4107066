import { readRecords, type CourseFiles } from "../../../src/authoring/course-files.ts";
import { quizFolder } from "../../../src/practice/quiz/parse-quiz.ts";
import { rulesFolder } from "../../../src/runbooks/file/alert-rules.ts";
import { runbookFolder } from "../../../src/text/lessons/runbook-path.ts";
import { courseFolder } from "../../../src/text/lessons/lesson-path.ts";
import { labFolder } from "../../../src/practice/incident-lab/lab-path.ts";
import { boardsFolder } from "../../../src/records/boards.ts";
import { incidentsFolder } from "../../../src/records/incidents.ts";

/** The first lesson of the small course; it uses every placeholder. */
export const firstFile = `${courseFolder}/01-module-1/01-first-steps.mdx`;
/** The second lesson: the one in which mistakes are made. */
export const secondFile = `${courseFolder}/01-module-1/02-next-steps.mdx`;

type Fields = Readonly<Record<string, string>>;

const firstFields: Fields = {
  id: "first-steps",
  title: "First steps",
  description: "The first lesson of a small course that exists to be checked by the tests of it.",
  order: "1",
  minutes: "10",
  difficulty: "beginner",
  goals: "\n  - Read the first thing.\n  - Read the second thing.\n  - Read the third thing.",
  prerequisites: "[]",
  topics: "[testing]",
  incidents: "[]",
};

const secondFields: Fields = {
  ...firstFields,
  id: "next-steps",
  title: "Next steps",
  order: "2",
};

function lesson(fields: Fields, body: string): string {
  const lines = Object.entries(fields).map(([name, yaml]) =>
    yaml.startsWith("\n") ? `${name}:${yaml}` : `${name}: ${yaml}`,
  );
  return ["---", ...lines, "---", "", body].join("\n");
}

/**
 * The text of the second lesson. Its body begins on line 17, as long as no field is added.
 * @param changes other front matter; `undefined` leaves a field out
 */
export function secondLesson(
  body: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const fields = Object.entries({ ...secondFields, ...changes }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  return lesson(Object.fromEntries(fields), body);
}

const everyPlaceholder = [
  "The slot `{{slot}}` of `{{connector}}` in `{{database}}` serves `{{publication}}`;",
  "events go to `{{topic-prefix}}` by `{{connect-url}}` and `{{bootstrap}}`.",
].join("\n");

/** A course of two lessons without a mistake, by path from the project root. */
export const goodCourse: Readonly<Record<string, string>> = {
  [firstFile]: lesson(firstFields, `${everyPlaceholder}\n\n## Slot states\n\nText.\n`),
  [secondFile]: secondLesson("Text.\n"),
  "src/content/modules.yaml": "01-module-1:\n  title: Basics\n  description: The beginning.\n",
  "src/content/lesson-ids.yaml":
    "01-module-1/01-first-steps: first-steps\n01-module-1/02-next-steps: next-steps\n",
};

/** A course that exists in memory only. */
export function inMemoryCourse(files: Readonly<Record<string, string>>): CourseFiles {
  const below = (ending: string, folder = courseFolder) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending))
      .sort();
  const read = (path: string) => files[path];
  return {
    lessons: () => below(".mdx"),
    labs: () =>
      below(".yaml", labFolder).filter((path) => !path.slice(labFolder.length + 1).includes("/")),
    quizzes: () =>
      below(".yaml", quizFolder).filter((path) => !path.slice(quizFolder.length + 1).includes("/")),
    runbooks: () => below(".mdx", runbookFolder),
    alertRules: () => below(".yml", rulesFolder),
    films: () =>
      below(".json", incidentsFolder).filter((path) => !path.startsWith(`${boardsFolder}/`)),
    boards: () => below(".json", boardsFolder),
    content: () => below("", "src/content"),
    read,
    exists: (path) => path in files,
    records: () => readRecords({ read }),
  };
}
