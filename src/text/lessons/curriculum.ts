import { problem, type Problem } from "../../problems/problem.ts";
import { checkPublishedIds, checkPublished } from "./check-published-ids.ts";
import { checkModules } from "./check-modules.ts";
import { anchorsOf, type KnownLesson, type PlacedLesson } from "./lesson-index.ts";
import type { PublishedIds } from "./published-ids.ts";
import type { ModuleList } from "./modules.ts";
import { nearest } from "../../problems/nearest.ts";
import type { Lesson } from "./parse-lesson.ts";

/** Lists of things outside the lessons that they must agree with. */
export interface CourseRecords {
  readonly modules: ModuleList;
  readonly publishedIds: PublishedIds;
}

/**
 * The rules that look at all lessons together: ids, numbers, modules, prerequisites.
 * Lessons whose path or front matter is broken were reported when they were parsed.
 * @param known every lesson that exists, also those that could not be read
 */
export function checkCurriculum(
  lessons: readonly Lesson[],
  { modules, publishedIds }: CourseRecords,
  known: readonly KnownLesson[],
): Problem[] {
  const placed = lessons.filter((l): l is PlacedLesson => Boolean(l.path && l.frontMatter));
  return [
    ...modules.problems,
    ...publishedIds.problems,
    ...placed.flatMap((lesson) => [
      ...checkOrder(lesson),
      ...checkPublished(lesson, publishedIds, known),
      ...checkIncidents(lesson),
      ...checkPrerequisites(lesson, known),
    ]),
    ...checkModules(modules, known),
    ...checkPublishedIds(publishedIds, known),
    ...checkDuplicates(placed),
    ...checkCircles(placed),
  ];
}

function checkOrder({ file, path, frontMatter }: PlacedLesson): Problem[] {
  const { order } = frontMatter.fields;
  if (order === path.order) return [];
  const at = frontMatter.placeOf(["order"]);
  return [problem("lesson/order", { file, at }, { order, expected: path.order })];
}

function checkIncidents({ file, headings, frontMatter }: PlacedLesson): Problem[] {
  const sections = headings.map((h) => h.slug);
  return frontMatter.fields.incidents.flatMap(({ section }, index) => {
    if (sections.includes(section)) return [];
    const at = frontMatter.placeOf(["incidents", index, "section"]);
    const near = nearest(section, sections);
    const details = { field: "incidents", section, nearest: near, anchors: sections };
    return [problem("lesson/unknown-section", { file, at }, details)];
  });
}

function checkPrerequisites(
  { file, frontMatter }: PlacedLesson,
  known: readonly KnownLesson[],
): Problem[] {
  return frontMatter.fields.prerequisites.flatMap((prerequisite, index) => {
    const [id = "", section] = prerequisite.split("#");
    const where = { file, at: frontMatter.placeOf(["prerequisites", index]) };
    const sections = anchorsOf(known, id);
    if (sections === "unreadable") return [];
    if (sections === "missing") {
      const ids = known.flatMap(({ ownId }) => ownId ?? []);
      return [problem("lesson/unknown-prerequisite", where, { id, known: ids })];
    }
    if (section === undefined || sections.includes(section)) return [];
    const near = nearest(section, sections);
    const details = { field: "prerequisites", section, nearest: near, anchors: sections };
    return [problem("lesson/unknown-section", where, details)];
  });
}

function checkDuplicates(lessons: readonly PlacedLesson[]): Problem[] {
  return lessons.flatMap((lesson, index) => {
    const { file, path, frontMatter } = lesson;
    const { id, order } = frontMatter.fields;
    const earlier = lessons.slice(0, index);
    const sameId = earlier.find((l) => l.frontMatter.fields.id === id);
    const sameOrder = earlier.find(
      (l) => l.path.module === path.module && l.path.order === path.order,
    );
    const at = (field: string) => ({ file, at: frontMatter.placeOf([field]) });
    return [
      ...(sameId ? [problem("lesson/duplicate-id", at("id"), { id, other: sameId.file })] : []),
      ...(sameOrder
        ? [problem("lesson/duplicate-order", at("order"), { order, other: sameOrder.file })]
        : []),
    ];
  });
}

function checkCircles(lessons: readonly PlacedLesson[]): Problem[] {
  const byId = new Map(lessons.map((l) => [l.frontMatter.fields.id, l]));
  const needs = (id: string) =>
    (byId.get(id)?.frontMatter.fields.prerequisites ?? []).map((p) => p.split("#")[0] ?? "");
  const done = new Set<string>();
  const problems: Problem[] = [];

  const walk = (id: string, trail: readonly string[]) => {
    if (done.has(id)) return;
    for (const [index, next] of needs(id).entries()) {
      const start = [...trail, id].indexOf(next);
      if (start < 0) {
        walk(next, [...trail, id]);
        continue;
      }
      const lesson = byId.get(id);
      if (!lesson) continue;
      const circle = [...[...trail, id].slice(start), next];
      const at = lesson.frontMatter.placeOf(["prerequisites", index]);
      problems.push(problem("lesson/prerequisite-circle", { file: lesson.file, at }, { circle }));
    }
    done.add(id);
  };
  for (const id of byId.keys()) walk(id, []);
  return problems;
}
