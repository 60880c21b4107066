import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { courseFolder } from "../../src/text/lessons/lesson-path.ts";
import { parseLesson } from "../../src/text/lessons/parse-lesson.ts";
import { blocksOf, type Block } from "../../src/text/fences/blocks.ts";
import { collectFences } from "../../src/text/fences/fence.ts";
import { fault } from "../stack/faults.ts";

/** A lesson as the lab sees it. */
export interface LabLesson {
  readonly id: string;
  /** Path from the project root. */
  readonly file: string;
  readonly text: string;
  /** Whether the stack has to be watched, as by `up --monitoring`. */
  readonly monitoring: boolean;
  readonly blocks: readonly Block[];
}

/**
 * Reads a lesson for running.
 * @throws LabFault `unusable-lesson` when it has no usable front matter or is no MDX
 */
export function readLesson(root: string, file: string): LabLesson {
  const text = readFileSync(join(root, file), "utf8");
  const { lesson } = parseLesson(file, text);
  if (!lesson?.frontMatter) throw fault("unusable-lesson", { file });
  const blocks = blocksOf(collectFences(lesson));
  const { id, monitoring = false } = lesson.frontMatter.fields;
  return { id, file, text, monitoring, blocks };
}

/**
 * The files of lessons that were named on the command line; all when none was.
 * @param wanted a number such as 05, a slug, or a part of one
 * @throws LabFault `usage` for a name that fits no lesson
 */
export function findLessons(root: string, wanted: readonly string[]): string[] {
  const files = globSync("**/*.mdx", { cwd: join(root, courseFolder) })
    .map((file) => `${courseFolder}/${file.replaceAll("\\", "/")}`)
    .sort();
  if (wanted.length === 0) return files;
  const slug = (file: string) => basename(file, ".mdx");
  return wanted.flatMap((name) => {
    const exact = files.filter((file) => slug(file) === name);
    const found = exact.length > 0 ? exact : files.filter((file) => slug(file).includes(name));
    if (found.length > 0) return found;
    const usage = `Lessons: ${files.map(slug).join(", ")}`;
    throw fault("usage", { reason: `No lesson is called "${name}".`, usage });
  });
}
