import { expect, test } from "vitest";
import { readQuestions } from "../../../../src/finder/questions/questions.ts";

const pages = [
  { route: "/course/03-module-3/05-wal/", anchors: ["layer-1", "layer-2"] },
  { route: "/runbooks/slot-lost/", anchors: ["drop-the-slot"] },
];
const read = (...lines: readonly string[]) => {
  const { questions, problems } = readQuestions(lines.join("\n"), pages);
  return {
    asked: [...questions],
    said: problems.map(({ code, at }) => `${at === "whole-file" ? at : at.line} ${code}`),
  };
};

test("each address has what people ask there", () => {
  expect(
    read(
      "/course/03-module-3/05-wal/#layer-2:",
      "  - the disk fills",
      "/runbooks/slot-lost/:",
      "  - the slot says lost",
    ),
  ).toEqual({
    asked: [
      ["/course/03-module-3/05-wal/#layer-2", ["the disk fills"]],
      ["/runbooks/slot-lost/", ["the slot says lost"]],
    ],
    said: [],
  });
});

test.each([
  ["a page that is not there", "/runbooks/slot-lots/:", "1 link/no-page"],
  ["a section that is not there", "/course/03-module-3/05-wal/#layer-3:", "1 link/missing-anchor"],
  ["an address without a slash", "runbooks/slot-lost/:", "1 link/no-page"],
])("%s is named with its line", (_, address, said) => {
  expect(read(address, "  - the disk fills").said).toEqual([said]);
});

test("a list that is none is named with its line", () => {
  expect(read("/runbooks/slot-lost/: the disk fills").said).toEqual(["1 yaml/invalid-field"]);
});

test("no file is no questions", () => {
  expect(readQuestions(undefined, pages)).toEqual({ questions: new Map(), problems: [] });
});
