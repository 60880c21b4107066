import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Root } from "mdast";
import { parse } from "yaml";
import { z } from "zod";
import { idLedger, modulesFile, type CourseRecords } from "../course/curriculum.ts";
import { courseFolder } from "../course/lesson-path.ts";
import { labFolder } from "../incident-lab/lab-path.ts";
import { quizFolder } from "../quiz/parse-quiz.ts";

/** The course on disk. All paths are from the project root, with forward slashes. */
export interface CourseFiles {
  readonly lessons: () => string[];
  readonly markdownFiles: () => string[];
  /** The files of the incident labs. */
  readonly labs: () => string[];
  readonly quizzes: () => string[];
  readonly read: (path: string) => string | undefined;
  readonly exists: (path: string) => boolean;
  readonly records: () => CourseRecords;
  /** Makes syntax trees; without it every lesson is parsed anew. */
  readonly parse?: (text: string) => Root;
}

const modulesSchema = z.record(
  z.string(),
  z.strictObject({ title: z.string(), description: z.string() }),
);
export type Modules = z.infer<typeof modulesSchema>;
const ledgerSchema = z.record(z.string(), z.string());

/** Titles and descriptions of the modules, by folder. */
export function readModules(files: Pick<CourseFiles, "read">): Modules {
  return modulesSchema.parse(parse(files.read(modulesFile) ?? "{}"));
}

/** The module folders and the published ids, as the course's own lists have them. */
export function readRecords(files: Pick<CourseFiles, "read">): CourseRecords {
  return {
    modules: Object.keys(readModules(files)),
    publishedIds: ledgerSchema.parse(parse(files.read(idLedger) ?? "{}") ?? {}),
  };
}

/** Opens the course below a project root. */
export function openCourse(root: string): CourseFiles {
  const list = (pattern: string, folder = courseFolder) =>
    globSync(pattern, { cwd: join(root, folder) })
      .map((file) => `${folder}/${file.replaceAll(sep, "/")}`)
      .sort();
  const read = (path: string) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch {
      return undefined;
    }
  };
  return {
    lessons: () => list("**/*.mdx"),
    markdownFiles: () => list("**/*.md"),
    labs: () => list("*.yaml", labFolder),
    quizzes: () => list("*.yaml", quizFolder),
    read,
    exists: (path) => existsSync(join(root, path)),
    records: () => readRecords({ read }),
  };
}

/** Turns an absolute path into one from the project root, with forward slashes. */
export function projectPath(root: string): (path: string) => string {
  return (path) => relative(root, path).replaceAll(sep, "/");
}
