import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Root } from "mdast";
import type { CourseRecords } from "../course/curriculum.ts";
import { idLedger, parseLedger } from "../course/ledger.ts";
import { courseFolder } from "../course/lesson-path.ts";
import { modulesFile, parseModules, type Modules } from "../course/modules.ts";
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

/** Titles and descriptions of the modules, by folder, as far as they can be read. */
export function readModules(files: Pick<CourseFiles, "read">): Modules {
  return parseModules(files.read(modulesFile)).titles;
}

/** The modules and the published ids, as the course's own lists have them. */
export function readRecords(files: Pick<CourseFiles, "read">): CourseRecords {
  return {
    modules: parseModules(files.read(modulesFile)),
    ledger: parseLedger(files.read(idLedger)),
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
