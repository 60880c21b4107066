import { problem, type Problem } from "../problems/problem.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { LessonPath } from "./lesson-path.ts";
import { nearest } from "./nearest.ts";
import type { Lesson } from "./parse-lesson.ts";

/** Lists of things outside the lessons that they must agree with. */
export interface CourseRecords {
  /** Module folders that have a title. */
  readonly modules: readonly string[];
  /** Published ids by lesson (`<module>/<slug>`). */
  readonly publishedIds: Readonly<Record<string, string>>;
}

export const modulesFile = "src/content/modules.yaml";
export const idLedger = "src/content/lesson-ids.yaml";

type Placed = Lesson & { path: LessonPath; frontMatter: FrontMatter };

/**
 * The rules that look at all lessons together: ids, numbers, modules, prerequisites.
 * Lessons whose path or front matter is broken were reported when they were parsed.
 */
export function checkCurriculum(lessons: readonly Lesson[], records: CourseRecords): Problem[] {
  const placed = lessons.filter((l): l is Placed => Boolean(l.path && l.frontMatter));
  return [
    ...placed.flatMap((lesson) => [
      ...checkOrder(lesson),
      ...checkLedger(lesson, placed, records.publishedIds),
      ...checkModule(lesson, records.modules),
      ...checkIncidents(lesson),
      ...checkPrerequisites(lesson, placed),
    ]),
    ...checkDuplicates(placed),
    ...checkCircles(placed),
  ];
}

function checkOrder({ file, path, frontMatter }: Placed): Problem[] {
  const { order } = frontMatter.fields;
  if (order === path.order) return [];
  const at = frontMatter.placeOf(["order"]);
  return [problem("lesson/order", { file, at }, { order, expected: path.order })];
}

function checkLedger(
  { file, path, frontMatter }: Placed,
  all: readonly Placed[],
  ids: CourseRecords["publishedIds"],
): Problem[] {
  const { id } = frontMatter.fields;
  const at = frontMatter.placeOf(["id"]);
  const published = ids[`${path.module}/${path.slug}`];
  if (published === id) return [];
  if (published) {
    return [problem("lesson/changed-id", { file, at }, { id, published, ledger: idLedger })];
  }
  // Of an id that another lesson has, it is reported that it belongs to that one.
  if (all.some((l) => l.file !== file && l.frontMatter.fields.id === id)) return [];
  const lesson = `${path.module}/${path.slug}`;
  return [problem("lesson/unlisted-id", { file, at }, { id, lesson, ledger: idLedger })];
}

function checkModule({ file, path }: Placed, modules: readonly string[]): Problem[] {
  if (modules.includes(path.module)) return [];
  const details = { module: path.module, modules: modulesFile };
  return [problem("lesson/unknown-module", { file, at: "whole-file" }, details)];
}

function checkIncidents({ file, headings, frontMatter }: Placed): Problem[] {
  const sections = headings.map((h) => h.slug);
  return frontMatter.fields.incidents.flatMap(({ section }, index) => {
    if (sections.includes(section)) return [];
    const at = frontMatter.placeOf(["incidents", index, "section"]);
    const details = { field: "incidents", section, nearest: nearest(section, sections) };
    return [problem("lesson/unknown-section", { file, at }, details)];
  });
}

function checkPrerequisites({ file, frontMatter }: Placed, all: readonly Placed[]): Problem[] {
  const known = all.map((l) => l.frontMatter.fields.id);
  return frontMatter.fields.prerequisites.flatMap((prerequisite, index) => {
    const [id = "", section] = prerequisite.split("#");
    const where = { file, at: frontMatter.placeOf(["prerequisites", index]) };
    const target = all.find((l) => l.frontMatter.fields.id === id);
    if (!target) return [problem("lesson/unknown-prerequisite", where, { id, known })];
    const sections = target.headings.map((h) => h.slug);
    if (section === undefined || sections.includes(section)) return [];
    const details = { field: "prerequisites", section, nearest: nearest(section, sections) };
    return [problem("lesson/unknown-section", where, details)];
  });
}

function checkDuplicates(lessons: readonly Placed[]): Problem[] {
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

function checkCircles(lessons: readonly Placed[]): Problem[] {
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
