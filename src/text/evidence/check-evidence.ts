import type { Lesson } from "../lessons/parse-lesson.ts";
import { blocksOf } from "../fences/blocks.ts";
import { collectFences } from "../fences/fence.ts";
import { verifiedPath, type LessonRun, type Verified } from "../../records/verified.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { matchRun } from "./match-record.ts";

function checkLesson(lesson: Lesson, id: string, run: LessonRun | undefined): Problem[] {
  const { file } = lesson;
  const blocks = blocksOf(collectFences(lesson));
  if (!run) {
    const output = blocks.find((block) => block.output)?.output;
    if (!output) return [];
    return [problem("evidence/not-recorded", { file, at: output.at }, { lesson: id })];
  }
  return matchRun(blocks, run).flatMap(({ block: { command }, state }) => {
    const where = { file, at: command.at };
    if (state === "not-run") return [problem("evidence/never-run", where, { lesson: id })];
    if (state === "failed") return [problem("evidence/failed", where, { lesson: id })];
    return state === "changed" ? [problem("evidence/stale", where, { lesson: id })] : [];
  });
}

/**
 * Holds lessons to what the lab has recorded: a command that was changed after its run is a
 * problem, and so is output that was never produced. Lessons without output and without a run
 * are not looked at.
 * @param lessons all lessons of the course; `undefined` for one that is not MDX
 */
export function checkEvidence(
  lessons: readonly (Lesson | undefined)[],
  verified: Verified,
): Problem[] {
  const ids = lessons.flatMap((lesson) => lesson?.frontMatter?.fields.id ?? []);
  // The id of a lesson that cannot be read is not known: its run may be one of these.
  const allKnown = ids.length === lessons.length;
  const unknown = Object.keys(verified.lessons).filter((id) => allKnown && !ids.includes(id));
  return [
    ...lessons.flatMap((lesson) => {
      const id = lesson?.frontMatter?.fields.id;
      if (!lesson || id === undefined) return [];
      const run = Object.hasOwn(verified.lessons, id) ? verified.lessons[id] : undefined;
      return checkLesson(lesson, id, run);
    }),
    ...unknown.map((lesson) =>
      problem("evidence/unknown-lesson", { file: verifiedPath, at: "whole-file" }, { lesson }),
    ),
  ];
}
