import type { Definition, Image, Link, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { posix } from "node:path";
import { visit } from "unist-util-visit";
import { nearest } from "../../problems/nearest.ts";
import { courseFolder } from "../lessons/lesson-path.ts";
import { runbookId } from "../lessons/runbook-path.ts";
import { placeOf } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { readLineFragment } from "./line-fragment.ts";
import { isRelative } from "./named-files.ts";

/** The pages of reference, by their addresses on the site, each with the anchors of its entries. */
export type ReferencePages = ReadonlyMap<string, readonly string[]>;

/** What links are checked against. */
export interface LinkTargets {
  /** Anchors of every lesson, by its path from the project root; `undefined` while it is not MDX. */
  readonly anchors: ReadonlyMap<string, readonly string[] | undefined>;
  /** How many lines each run block of a text has, by its address, by the text's path. */
  readonly runs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly reference: ReferencePages;
  /** Whether a file exists, by its path from the project root. */
  readonly exists: (path: string) => boolean;
}

type Where = Parameters<typeof problem>[1];

type Lesson = { readonly file: string; readonly tree: Root };

/** Path from the project root of a relative target. */
function resolve(file: string, path: string): string {
  return posix.normalize(posix.join(posix.dirname(file), path));
}

/** A whole address of the web, or of a mailbox. */
const isAddress = (url: string) => /^(https:\/\/[^/?#\s]+|mailto:[^@\s]+@[^@\s]+$)/i.test(url);

/** The lesson that a path is a slip of. */
function nearestLesson({ file }: Lesson, path: string, { anchors }: LinkTargets) {
  const known = [...anchors.keys()].map((other) => posix.relative(posix.dirname(file), other));
  const meant = path.replace(/^\.\//, "");
  return known.find((other) => other === `${meant}.mdx`) ?? nearest(meant, known);
}

/** Where a link leads on the page of its target. */
interface Aim {
  readonly anchor: string | undefined;
  /** The target, as its author calls it. */
  readonly page: string;
  readonly target: string;
}

function checkAnchor({ anchor, page, target }: Aim, where: Where, targets: LinkTargets): Problem[] {
  const headings = targets.anchors.get(target);
  if (!headings || (anchor !== undefined && headings.includes(anchor))) return [];
  const { id, lines } = readLineFragment(anchor ?? "");
  const runs = targets.runs.get(target);
  const last = runs?.get(id);
  if (last !== undefined) {
    if (!lines || lines.to <= last) return [];
    return [problem("link/no-line", where, { anchor: id, line: lines.to, last })];
  }
  if (runs && id.startsWith("run-")) {
    const known = [...runs.keys()];
    const details = { anchor: id, page, nearest: nearest(id, known), anchors: known };
    return [problem("link/no-block", where, details)];
  }
  const meant = anchor === undefined ? undefined : nearest(anchor, headings);
  const details = { anchor, page, nearest: meant, anchors: headings };
  return [problem("link/missing-anchor", where, details)];
}

/** The first folder of an address on the site. */
const folderOf = (route: string) => route.split("/")[1] ?? "";

/** An address on the site: only pages of reference have no file to name. */
function checkReference(url: string, where: Where, { reference }: LinkTargets): Problem[] {
  const [route = "", anchor] = url.split("#");
  const entries = reference.get(route);
  const routes = [...reference.keys()];
  if (!entries) {
    const isMeant = routes.some((known) => folderOf(known) === folderOf(route));
    const details = { target: url, nearest: nearest(route, routes) };
    return [
      isMeant
        ? problem("link/no-page", where, details)
        : problem("link/no-address", where, { target: url }),
    ];
  }
  if (anchor === undefined || entries.includes(anchor)) return [];
  return [
    problem("link/no-entry", where, { anchor, page: route, nearest: nearest(anchor, entries) }),
  ];
}

function checkTarget(lesson: Lesson, node: Link | Definition, targets: LinkTargets): Problem[] {
  const where = { file: lesson.file, at: placeOf(node) };
  const { url } = node;
  if (/^\/(?!\/)/.test(url)) return checkReference(url, where, targets);
  if (!isRelative(url)) {
    return isAddress(url) ? [] : [problem("link/no-address", where, { target: url })];
  }
  const [path = "", anchor] = url.split("#");
  const target = path === "" ? lesson.file : resolve(lesson.file, path);
  if (!targets.anchors.has(target)) {
    const details = { target: url, nearest: nearestLesson(lesson, path, targets) };
    return [problem("link/no-page", where, details)];
  }
  // A runbook is read from its first step on; of a lesson a reader wants the place.
  if (anchor === undefined && runbookId(target) !== undefined) return [];
  const page = path === "" ? "this lesson" : target.slice(courseFolder.length + 1);
  return checkAnchor({ anchor, page, target }, where, targets);
}

function checkImage({ file }: Lesson, node: Image, { exists }: LinkTargets): Problem[] {
  const where = { file, at: placeOf(node) };
  const { url } = node;
  const found = isRelative(url) && exists(resolve(file, url));
  return [
    ...(node.alt?.trim() ? [] : [problem("image/no-alt", where, {})]),
    ...(found ? [] : [problem("image/no-file", where, { target: url })]),
  ];
}

/** Checks every link and image of a lesson: target, section, base path, text. */
export function checkLinks(lesson: Lesson, targets: LinkTargets): Problem[] {
  const problems: Problem[] = [];
  visit(lesson.tree, (node) => {
    if (node.type === "link") {
      if (toString(node).trim() === "") {
        problems.push(problem("link/no-text", { file: lesson.file, at: placeOf(node) }, {}));
      }
      problems.push(...checkTarget(lesson, node, targets));
    }
    if (node.type === "definition") problems.push(...checkTarget(lesson, node, targets));
    if (node.type === "image") problems.push(...checkImage(lesson, node, targets));
  });
  return problems;
}
