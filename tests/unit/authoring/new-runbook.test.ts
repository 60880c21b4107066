import { expect, test } from "vitest";
import { checkCourse } from "../../../src/authoring/check/check-course.ts";
import {
  NewRunbookError,
  planRunbook,
  type NewRunbook,
} from "../../../src/authoring/new-runbook.ts";
import { goodCourse, inMemoryCourse } from "../support/course.ts";
import { fakeRenderer } from "../support/fake-renderer.ts";

const existing = { orders: { "slot-behind": 10, "slot-gone": 25 }, lessons: ["first-steps"] };
const asked = { id: "slot-full", title: 'A slot: "full"', lesson: "first-steps" };
const plan = (changes: Partial<NewRunbook> = {}) => planRunbook({ ...asked, ...changes }, existing);

test("a new runbook is named by its id, and stands last in the list", () => {
  const { file, text } = plan();
  expect(file).toBe("src/content/runbooks/slot-full.mdx");
  expect(text).toContain("\norder: 30\n");
  expect(planRunbook(asked, { ...existing, orders: {} }).text).toContain("\norder: 10\n");
});

test("a new runbook breaks no rule except that its notes are still to be written", async () => {
  const { file, text } = plan();
  const files = inMemoryCourse({ ...goodCourse, [file]: text });
  const codes = (await checkCourse(files, fakeRenderer())).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["lesson/leftover"]));
  expect(codes).toHaveLength(text.match(/\bTODO\b/g)?.length ?? 0);
});

test.for([
  [{ id: "slot-behind" }, 'There is a runbook "slot-behind". Choose another id.'],
  [{ lesson: "first-step" }, 'There is no lesson "first-step". There are: first-steps.'],
  [
    { id: "Slot Full" },
    'The id "Slot Full" is none of a runbook. Write the file\'s name without its ending: ' +
      "lower-case words with hyphens, 3 to 60 characters.",
  ],
  [
    { title: "Slot" },
    'The title "Slot" is none of a runbook. Write what its victim would say, 5 to 80 characters: ' +
      "a plain text.",
  ],
] as const)("%j cannot be begun", ([changes, message]) => {
  expect(() => plan(changes)).toThrow(new NewRunbookError(message));
});
