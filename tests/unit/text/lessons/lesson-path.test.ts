import { expect, test } from "vitest";
import { lessonRoute, parseLessonPath } from "../../../../src/text/lessons/lesson-path.ts";

test("a lesson's path says its module, its numbers and its slug", () => {
  expect(parseLessonPath("src/content/course/03-module-3/05-wal-bloat-heartbeat.mdx")).toEqual({
    module: "03-module-3",
    moduleNumber: 3,
    slug: "05-wal-bloat-heartbeat",
    order: 5,
  });
});

test.for([
  "src/content/course/05-wal.mdx",
  "src/content/course/3-module-3/05-wal.mdx",
  "src/content/course/03-Module-3/05-wal.mdx",
  "src/content/course/03-module-3/5-wal.mdx",
  "src/content/course/03-module-3/05-Wal.mdx",
  "src/content/course/03-module-3/05-wal-.mdx",
  "src/content/course/03-module-3/05-wal.md",
  "src/content/course/03-module-3/deep/05-wal.mdx",
  "src/content/courses/03-module-3/05-wal.mdx",
  "",
])("%j is not a lesson's path", (file) => {
  expect(parseLessonPath(file)).toBe(undefined);
});

test("a lesson's address has slashes at both ends", () => {
  expect(lessonRoute({ module: "03-module-3", slug: "05-wal" })).toBe(
    "/course/03-module-3/05-wal/",
  );
});
