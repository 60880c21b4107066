import type { Definition, Image, Link, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { posix } from "node:path";
import { visit } from "unist-util-visit";
import { nearest } from "../problems/nearest.ts";
import { courseFolder } from "../course/lesson-path.ts";
import { runbookId } from "../course/runbook-path.ts";
import { placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";

/** What links are checked against. */
export interface LinkTargets {
  /** Anchors of every lesson, by its path from the project root; `undefined` while it is not MDX. */
  readonly anchors: ReadonlyMap<string, readonly string[] | undefined>;
  /** Whether a file exists, by its path from the project root. */
  readonly exists: (path: string) => boolean;
}

type Where = Parameters<typeof problem>[1];
type Lesson = { readonly file: string; readonly tree: Root };

const isRemote = (url: string) => /^([a-z][a-z+.-]*:|\/\/)/i.test(url);

/** Path from the project root of a relative target. */
function resolve(file: string, path: string): string {
  return posix.normalize(posix.join(posix.dirname(file), path));
}

/** `www.example.org`, which browsers take for a file of the site. */
const looksLikeHost = (url: string) =>
  /^(www\.[^/]|([a-z0-9-]+\.)+(com|dev|io|net|org)(\/|$))/i.test(url);

function checkRemote(where: Where, url: string): Problem[] {
  if (!/^(https|mailto):/i.test(url)) return [problem("link/insecure", where, { target: url })];
  const isWhole = /^(https:\/\/[^/?#\s]+|mailto:[^@\s]+@[^@\s]+$)/i.test(url);
  return isWhole ? [] : [problem("link/no-address", where, { target: url })];
}

/** A relative target that is no lesson. */
function checkOther(lesson: Lesson, where: Where, url: string, targets: LinkTargets): Problem[] {
  const [path = ""] = url.split("#");
  if (targets.exists(resolve(lesson.file, path))) {
    return [problem("link/no-page", where, { target: url })];
  }
  if (looksLikeHost(url)) return [problem("link/no-scheme", where, { target: url })];
  const known = [...targets.anchors.keys()].map((file) =>
    posix.relative(posix.dirname(lesson.file), file),
  );
  const meant = path.replace(/^\.\//, "");
  const found = known.find((file) => file === `${meant}.mdx`) ?? nearest(meant, known);
  return /\.mdx?$/.test(path) || found !== undefined
    ? [problem("link/missing-page", where, { target: url, nearest: found })]
    : [problem("link/no-page", where, { target: url })];
}

function checkTarget(lesson: Lesson, node: Link | Definition, targets: LinkTargets): Problem[] {
  const where = { file: lesson.file, at: placeOf(node) };
  const { url } = node;
  if (isRemote(url)) return checkRemote(where, url);
  if (url.startsWith("/")) return [problem("link/ignores-base", where, { target: url })];

  const [path = "", anchor] = url.split("#");
  const target = path === "" ? lesson.file : resolve(lesson.file, path);
  if (!targets.anchors.has(target)) return checkOther(lesson, where, url, targets);
  // A runbook is read from its first step on; of a lesson a reader wants the place.
  if (anchor === undefined && runbookId(target) !== undefined) return [];
  if (anchor === undefined) return [problem("link/no-section", where, { target: url })];
  const anchors = targets.anchors.get(target);
  if (!anchors || anchors.includes(anchor)) return [];
  const page = path === "" ? "this lesson" : target.slice(courseFolder.length + 1);
  const details = { anchor, page, nearest: nearest(anchor, anchors), anchors };
  return [problem("link/missing-anchor", where, details)];
}

function checkImage(lesson: Lesson, node: Image, targets: LinkTargets): Problem[] {
  const where = { file: lesson.file, at: placeOf(node) };
  const alt = node.alt?.trim() ? [] : [problem("image/no-alt", where, {})];
  if (isRemote(node.url)) {
    return [...alt, problem("mdx/remote", where, { what: "picture", target: node.url })];
  }
  if (node.url.startsWith("/")) {
    return [...alt, problem("image/ignores-base", where, { target: node.url })];
  }
  const found = targets.exists(resolve(lesson.file, node.url));
  return [...alt, ...(found ? [] : [problem("link/missing-asset", where, { target: node.url })])];
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
