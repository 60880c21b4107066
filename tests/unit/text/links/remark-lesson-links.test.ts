import { expect, test } from "vitest";
import { courseFolder } from "../../../../src/text/lessons/lesson-path.ts";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { pageAddress, remarkLessonLinks } from "../../../../src/text/links/remark-lesson-links.ts";

const from = `${courseFolder}/03-module-3/05-wal-bloat.mdx`;

test.for([
  ["06-scaling.mdx#tasks", "../06-scaling/#tasks"],
  ["./06-scaling.mdx#tasks", "../06-scaling/#tasks"],
  ["../02-module-2/02-slots.mdx#slot-states", "../../02-module-2/02-slots/#slot-states"],
  ["../02-module-2/02-slots.mdx", "../../02-module-2/02-slots/"],
  ["05-wal-bloat.mdx#here", "./#here"],
  ["#here", "#here"],
  ["/reference/metrics/#up", "../../../reference/metrics/#up"],
  ["/incidents/slot-lost/", "../../../incidents/slot-lost/"],
  ["//example.org/x", "//example.org/x"],
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
