import fc from "fast-check";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { courseFolder, lessonRoute, parseLessonPath } from "../../../src/course/lesson-path.ts";
import { parseLesson } from "../../../src/course/parse-lesson.ts";
import { pageAddress, remarkLessonLinks } from "../../../src/links/remark-lesson-links.ts";

const from = `${courseFolder}/03-module-3/05-wal-bloat.mdx`;

test.for([
  ["06-scaling.mdx#tasks", "../06-scaling/#tasks"],
  ["./06-scaling.mdx#tasks", "../06-scaling/#tasks"],
  ["../02-module-2/02-slots.mdx#slot-states", "../../02-module-2/02-slots/#slot-states"],
  ["../02-module-2/02-slots.mdx", "../../02-module-2/02-slots/"],
  ["05-wal-bloat.mdx#here", "./#here"],
  ["#here", "#here"],
  ["https://example.org/a.mdx#b", "https://example.org/a.mdx#b"],
  ["mailto:a@example.org", "mailto:a@example.org"],
  ["./picture.svg", "./picture.svg"],
  ["../../../../README.mdx#x", "../../../../README.mdx#x"],
] as const)("the link %s leads to %s", ([url, address]) => {
  expect(pageAddress(from, url)).toBe(address);
});

test("links of a file that is no lesson stay as they are", () => {
  expect(pageAddress("src/pages/x.mdx", "06-scaling.mdx#tasks")).toBe("06-scaling.mdx#tasks");
});

test("links and definitions of a lesson lead to pages", () => {
  const text = "[a](06-b.mdx#c) and [d][e]\n\n[e]: ../02-module-2/02-f.mdx#g\n";
  const tree = parseLesson(from, text).lesson?.tree;
  if (!tree) throw new Error("no lesson");
  remarkLessonLinks({ toProjectPath: (path) => path.replace("/root/", "") })(tree, {
    path: `/root/${from}`,
  });
  expect(tree.children).toMatchObject([
    { children: [{ url: "../06-b/#c" }, {}, {}] },
    { url: "../../02-module-2/02-f/#g" },
  ]);
});

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
