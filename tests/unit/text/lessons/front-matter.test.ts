import { expect, test } from "vitest";
import { parseFrontMatter } from "../../../../src/text/lessons/front-matter.ts";
import { lessonSchema } from "../../../../src/text/lessons/lesson-schema.ts";
import { formatProblem } from "../../../../src/problems/report.ts";
import { goodFrontMatter } from "./good-front-matter.ts";

function report(yaml: string): string[] {
  return parseFrontMatter("a.mdx", yaml).problems.map((problem) =>
    formatProblem(problem).split("\n").slice(0, 2).join("\n"),
  );
}

test("good front matter gives its fields", () => {
  const { value, problems } = parseFrontMatter("a.mdx", goodFrontMatter);
  expect(problems).toEqual([]);
  expect(value?.fields).toMatchObject({
    id: "slot-states",
    title: "Slots: a story",
    prerequisites: ["first-steps", "second-steps#part"],
    incidents: [{ symptom: "The disk is full", section: "slot-states", urgency: "now" }],
  });
});

test("every value has its place in the file, also inside lists", () => {
  const place = parseFrontMatter("a.mdx", goodFrontMatter).value?.placeOf;
  expect(place?.(["title"])).toEqual({ line: 3, column: 8, length: 16 });
  expect(place?.(["prerequisites", 1])).toEqual({ line: 12, column: 30, length: 19 });
  expect(place?.(["incidents", 0, "section"])).toEqual({ line: 16, column: 14, length: 11 });
});

test("a value that is not there has the place of what should hold it, or of the file", () => {
  const place = parseFrontMatter("a.mdx", goodFrontMatter).value?.placeOf;
  expect(place?.(["prerequisites", 7])).toEqual({ line: 12, column: 16, length: 1 });
  expect(place?.(["nothing"])).toEqual({ line: 1, column: 1 });
});

/** The fields that every lesson has. */
const needed = Object.entries(lessonSchema.shape)
  .filter(([, field]) => !field.safeParse(undefined).success)
  .map(([name]) => name);

test("empty front matter misses every field that a lesson needs, at once", () => {
  expect(needed.length).toBeGreaterThan(8);
  expect(report("")).toEqual(
    needed.map((field) => `a.mdx:1:1  yaml/missing-field\n  The front matter has no "${field}".`),
  );
});

test("front matter of a comment alone misses the same fields", () => {
  expect(report("# later")).toHaveLength(needed.length);
});

test("a list is no front matter", () => {
  expect(report("- id: x")).toEqual([
    "a.mdx:2:1  yaml/syntax\n" +
      "  The front matter cannot be read: it is not lines of the form `field: value`.",
  ]);
});

test("a field without a value is not usable", () => {
  expect(report(goodFrontMatter.replace("topics: [slots]", "topics:"))).toEqual([
    "a.mdx:13:8  yaml/invalid-field\n" +
      '  "topics" of the front matter is not usable: ' +
      "nothing stands after it, and it must be a list; what follows a # is a comment, unless it is in quotes.",
  ]);
});

test("an unknown field inside an incident is reported at its name", () => {
  expect(report(`${goodFrontMatter}\n    link: "#x"`)).toEqual([
    "a.mdx:18:5  yaml/unknown-field\n" +
      '  "incidents.0" of the front matter has an unknown field "link".',
  ]);
});

test("a field that is missing inside an incident is reported at that incident", () => {
  expect(report(goodFrontMatter.replace("\n    urgency: now", ""))).toEqual([
    "a.mdx:15:5  yaml/missing-field\n" + '  "incidents.0" of the front matter has no "urgency".',
  ]);
});

test("a mistyped field is not called missing as well", () => {
  expect(report(goodFrontMatter.replace("urgency: now", "urgent: now"))).toEqual([
    "a.mdx:17:5  yaml/unknown-field\n" +
      '  "incidents.0" of the front matter has an unknown field "urgent".',
  ]);
  expect(report(goodFrontMatter.replace("minutes: 10", "minute: 10"))).toEqual([
    'a.mdx:6:1  yaml/unknown-field\n  The front matter has an unknown field "minute".',
  ]);
});

test("a field written twice is reported at the second", () => {
  expect(report(`${goodFrontMatter}\nid: other`)).toEqual([
    "a.mdx:18:1  yaml/syntax\n" + "  The front matter cannot be read: Map keys must be unique.",
  ]);
});

test("all mistakes are reported together", () => {
  const codes = parseFrontMatter(
    "a.mdx",
    goodFrontMatter
      .replace("minutes: 10", "minutes: 1\nextra: 1")
      .replace("difficulty: beginner", ""),
  ).problems.map(({ code }) => code);
  expect(codes.sort()).toEqual(["yaml/invalid-field", "yaml/missing-field", "yaml/unknown-field"]);
});

test("an alias of a value that exists is that value", () => {
  const yaml = goodFrontMatter
    .replace("topics: [slots]", "topics: &all [slots]")
    .replace('prerequisites: [first-steps, "second-steps#part"]', "prerequisites: []");
  expect(report(yaml.replace("topics: &all [slots]", "topics: [&a slots, *a]"))).toEqual([]);
});
