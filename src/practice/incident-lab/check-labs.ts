import type { ReadFile } from "../../problems/read-file.ts";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { anchorsOf, type KnownLesson } from "../../text/lessons/lesson-index.ts";
import { nearest } from "../../problems/nearest.ts";
import type { Lesson } from "../../text/lessons/parse-lesson.ts";
import { placeOfPart } from "../../problems/yaml/yaml-values.ts";
import { findPlaceholders } from "../../text/fences/placeholders.ts";
import { placeOf } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { pitfallsOf } from "./pitfalls.ts";
import { labId } from "./lab-path.ts";
import { readTranscript } from "./read-transcript.ts";
import { parseLab, type PlacedLab } from "./parse-lab.ts";

/** The component by which a lesson shows a lab. */
export const labComponent = "IncidentLab";

/** Every text of a lab, by where it stands. */
function textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function checkIds({ file, lab, placeOf: at }: PlacedLab): Problem[] {
  const named = (["goals", "pitfalls", "wrong"] as const).flatMap((list) =>
    lab[list].map(({ id }, index) => ({ id, path: [list, index, "id"] })),
  );
  const twice = named.filter(({ id }, index) => named.findIndex((n) => n.id === id) < index);
  const known = [...lab.goals, ...pitfallsOf(lab)].map(({ id }) => id);
  return [
    ...twice.map(({ id, path }) =>
      problem("incident-lab/duplicate-id", { file, at: at(path) }, { id }),
    ),
    ...lab.wrong.flatMap(({ rejected }, index) =>
      known.includes(rejected)
        ? []
        : problem(
            "incident-lab/unknown-judgment",
            { file, at: at(["wrong", index, "rejected"]) },
            { id: rejected, known },
          ),
    ),
  ];
}

/** A placeholder stays as it is on a lab's page: its names are those of its own database. */
function checkPlaceholders(placed: PlacedLab): Problem[] {
  const { file, lab } = placed;
  return textsIn(lab).flatMap(({ path, text }) =>
    findPlaceholders(text).map(({ name, offset, length }) => {
      const at = placeOfPart(placed, path, text, offset, length);
      return problem("incident-lab/placeholder", { file, at }, { name });
    }),
  );
}

function checkTargets(
  { file, lab, placeOf: at }: PlacedLab,
  known: readonly KnownLesson[],
  runbooks: readonly string[],
): Problem[] {
  const lessons = known.flatMap(({ ownId }) => ownId ?? []);
  const unknownLesson = (lesson: string, path: readonly PropertyKey[]) =>
    problem(
      "incident-lab/unknown-lesson",
      { file, at: at(path) },
      { lesson, nearest: nearest(lesson, lessons), known: lessons },
    );
  return [
    ...(anchorsOf(known, lab.lesson) === "missing" ? [unknownLesson(lab.lesson, ["lesson"])] : []),
    ...lab.debrief.links.flatMap((link, index) => {
      const path = ["debrief", "links", index];
      if ("runbook" in link) {
        const { runbook } = link;
        if (runbooks.includes(runbook)) return [];
        const details = { runbook, nearest: nearest(runbook, runbooks) };
        const where = { file, at: at([...path, "runbook"]) };
        return [problem("incident-lab/unknown-runbook", where, details)];
      }
      const { lesson, section } = link;
      const anchors = anchorsOf(known, lesson);
      if (anchors === "missing") return [unknownLesson(lesson, [...path, "lesson"])];
      if (anchors === "unreadable" || anchors.includes(section)) return [];
      const details = { lesson, section, nearest: nearest(section, anchors), anchors };
      const where = { file, at: at([...path, "section"]) };
      return [problem("incident-lab/unknown-section", where, details)];
    }),
  ];
}

/** Labs with a place among those of their lesson that another one has already. */
function checkOrders(labs: readonly PlacedLab[]): Problem[] {
  return labs.flatMap(({ file, lab, placeOf: at }, index) => {
    const { lesson, order } = lab;
    const earlier = labs.find((other) => other.lab.lesson === lesson && other.lab.order === order);
    if (!earlier || labs.indexOf(earlier) === index) return [];
    const details = { order, other: earlier.file };
    return [problem("incident-lab/duplicate-order", { file, at: at(["order"]) }, details)];
  });
}

/** Labs that a lesson shows and that do not exist. */
function checkMentions({ file, tree }: Lesson, labs: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
    const element = node as MdxJsxFlowElement;
    if (element.name !== labComponent) return;
    for (const attribute of element.attributes) {
      if (attribute.type !== "mdxJsxAttribute" || attribute.name !== "lab") continue;
      const lab = attribute.value;
      if (typeof lab !== "string" || lab.trim() === "" || labs.includes(lab)) continue;
      const details = { lab, nearest: nearest(lab, labs) };
      problems.push(problem("incident-lab/unknown-lab", { file, at: placeOf(element) }, details));
    }
  });
  return problems;
}

/** What labs lead to: the lessons that can be read, all that exist, and the runbooks. */
export interface LabTargets {
  readonly lessons: readonly Lesson[];
  readonly known: readonly KnownLesson[];
  /** Ids of labs whose files are in a wrong place, which was reported: lessons may show them. */
  readonly misplaced?: readonly string[];
  /** Ids of all runbooks, to which a debrief may lead. */
  readonly runbooks: readonly string[];
}

/**
 * Checks all incident labs: their files, their links to lessons, and the lessons that show them.
 * @param files of the labs, from the project root
 */
export function checkLabs(
  files: readonly string[],
  read: ReadFile,
  { lessons, known, runbooks, misplaced = [] }: LabTargets,
): Problem[] {
  const parsed = files.map((file) => parseLab(file, read(file) ?? ""));
  const placed = parsed.flatMap(({ value }) => value ?? []);
  const ids = [...files.flatMap((file) => labId(file) ?? []), ...misplaced];
  return [
    ...parsed.flatMap(({ problems }) => problems),
    ...placed.flatMap(checkIds),
    ...placed.flatMap((lab) => checkTargets(lab, known, runbooks)),
    ...placed.flatMap(checkPlaceholders),
    ...checkOrders(placed),
    ...files.flatMap((file) => readTranscript(labId(file) ?? "", read).problems),
    ...lessons.flatMap((lesson) => checkMentions(lesson, ids)),
  ];
}
