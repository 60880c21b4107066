import { openCourse } from "../../../src/authoring/course-files.ts";
import { runbookRenderer } from "../../../src/authoring/site-runbooks.ts";
import { parseLesson, type Lesson } from "../../../src/course/parse-lesson.ts";
import { readRunbooks } from "../../../src/runbooks/read-runbooks.ts";

const { lessons: files, read } = openCourse(process.cwd());

/** All lessons of the course, parsed. */
export const lessons: readonly Lesson[] = files().flatMap(
  (file) => parseLesson(file, read(file) ?? "").lesson ?? [],
);

/** The runbooks of the course, on a site under a base path. */
export const runbooks = await readRunbooks({
  lessons,
  render: await runbookRenderer(),
  onSite: (path) => `/base${path}`,
  origin: "https://course.test",
});
