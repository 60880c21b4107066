import { expect, test } from "vitest";
import { pageRenderer } from "../../../../src/authoring/check/page-renderer.ts";
import {
  firstFile,
  goodCourse,
  inMemoryCourse,
  secondFile,
  secondLesson,
} from "../../support/course.ts";
import { fakeRenderer, temporaryFolder } from "../../support/fake-renderer.ts";

const course = inMemoryCourse(goodCourse);
const render = (file: string, text: string) =>
  pageRenderer(
    { course, diagramRenderer: fakeRenderer(), toProjectPath: (path) => path },
    temporaryFolder(),
    "code",
  )(file, text);

test("a good lesson can be made into a page", async () => {
  await expect(render(firstFile, course.read(firstFile) ?? "")).resolves.toBeUndefined();
});

test("an output that has still to be recorded can be made into a page", async () => {
  const text = secondLesson("```sql run\nSELECT 1;\n```\n\n```text output\n```\n");
  await expect(render(secondFile, text)).resolves.toBeUndefined();
});

test("what the processor refuses is thrown", async () => {
  await expect(render(secondFile, secondLesson("A {b.\n"))).rejects.toThrow("Unexpected end");
});
