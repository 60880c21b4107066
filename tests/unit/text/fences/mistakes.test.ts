import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { checkFences } from "../../../../src/text/fences/check-fences.ts";
import { byPlace } from "../../../../src/problems/problem.ts";
import { formatProblem } from "../../../../src/problems/report.ts";
import { fenceContentMistakes } from "../../problems/mistakes/fence-content.ts";
import { fenceFileMistakes } from "../../problems/mistakes/fence-file.ts";
import { fenceGrammarMistakes } from "../../problems/mistakes/fence-grammar.ts";
import { fenceShapeMistakes } from "../../problems/mistakes/fence-shape.ts";
import { keptReport } from "../../problems/mistakes/report-file.ts";
import { secondFile } from "../../support/course.ts";

/** What the check of fences alone says about a lesson, problem by problem. */
function reportOf(files: Readonly<Record<string, string>>): string[] {
  const text = files[secondFile] ?? "";
  const { lesson } = parseLesson(secondFile, text);
  if (!lesson) throw new Error("It is no lesson.");
  const { problems } = checkFences(lesson, (path) => files[path]);
  return problems.toSorted(byPlace).map((found) => formatProblem(found, text));
}

const mistakes = [
  ...fenceContentMistakes,
  ...fenceFileMistakes,
  ...fenceGrammarMistakes,
  ...fenceShapeMistakes,
].filter(({ files }) => secondFile in files);

// The catalogue's test checks whole courses; this one is quick.
test.for(mistakes)("$code: $what", (mistake) => {
  const ofFences = keptReport(mistake).join("\n").split("\n\n");
  expect(reportOf(mistake.files)).toEqual(ofFences.filter((each) => / {2}fence\//.test(each)));
});
