import { anchorsOf, type KnownLesson } from "../course/known-lessons.ts";
import { nearest } from "../course/nearest.ts";
import type { Lesson } from "../course/parse-lesson.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { planFileOf, planIds, planOf, type PlanId } from "./plans.ts";
import { NoStepsError, sectionOf } from "./section.ts";

const hasSteps = (lesson: Lesson, section: string): boolean => {
  try {
    sectionOf(lesson, section);
    return true;
  } catch (error) {
    if (error instanceof NoStepsError) return false;
    throw error;
  }
};

function checkPlan(id: PlanId, lesson: Lesson): Problem[] {
  const { file, headings } = lesson;
  const { section } = planOf(id);
  const heading = headings.find(({ slug }) => slug === section);
  if (heading) {
    if (hasSteps(lesson, section)) return [];
    return [problem("runbook/no-steps", { file, at: heading.at }, { section })];
  }
  const taken = planIds.map((other) => planOf(other).section);
  const free = headings.filter(({ slug }) => !taken.includes(slug));
  const slugs = free.map(({ slug }) => slug);
  const renamed = free.find(({ slug }) => slug === nearest(section, slugs));
  const at = renamed?.at ?? { line: 1, column: 1 };
  const details = { section, plans: planFileOf(id) };
  return [problem("runbook/missing-section", { file, at }, details)];
}

/**
 * Holds the lessons to what the runbooks read in them: sections with numbered lists.
 * @param lessons that can be read; of others nothing is said
 * @param known all lessons that exist
 */
export function checkRunbooks(
  lessons: readonly Lesson[],
  known: readonly KnownLesson[],
): Problem[] {
  const missing = new Set<string>();
  return planIds.flatMap((id) => {
    const plan = planOf(id);
    const lesson = lessons.find(({ frontMatter }) => frontMatter?.fields.id === plan.lesson);
    if (lesson) return checkPlan(id, lesson);
    if (anchorsOf(known, plan.lesson) !== "missing" || missing.has(plan.lesson)) return [];
    missing.add(plan.lesson);
    const where = { file: planFileOf(id), at: "whole-file" as const };
    return [problem("runbook/missing-lesson", where, { lesson: plan.lesson })];
  });
}
