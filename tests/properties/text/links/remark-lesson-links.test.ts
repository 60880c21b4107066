import fc from "fast-check";
import { posix } from "node:path";
import { expect, test } from "vitest";
import {
  courseFolder,
  lessonRoute,
  parseLessonPath,
} from "../../../../src/text/lessons/lesson-path.ts";
import { pageAddress } from "../../../../src/text/links/remark-lesson-links.ts";

test("from any lesson, under any base, the address of any lesson leads to its page", () => {
  const number = fc.integer({ min: 1, max: 99 });
  const lesson = fc
    .tuple(number, number, fc.stringMatching(/^[a-z0-9]{1,8}$/))
    .map(([module, order, name]) => {
      const pad = (value: number) => String(value).padStart(2, "0");
      return `${courseFolder}/${pad(module)}-module-${module}/${pad(order)}-${name}.mdx`;
    });
  const base = fc.constantFrom("/", "/debezium-course/", "/a/b/");
  const anchor = fc.constantFrom("", "#slot-states");
  fc.assert(
    fc.property(lesson, lesson, base, anchor, (source, target, root, section) => {
      const url = posix.relative(posix.dirname(source), target) + section;
      const route = (file: string) => {
        const path = parseLessonPath(file);
        return path ? root.slice(0, -1) + lessonRoute(path) : "";
      };
      const page = new URL(route(source), "https://example.org");
      const resolved = new URL(pageAddress(source, url), page);
      expect(resolved.pathname + resolved.hash).toBe(route(target) + section);
    }),
  );
});
