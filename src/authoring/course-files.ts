import type { ReadFile } from "../problems/read-file.ts";
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Root } from "mdast";
import type { CourseRecords } from "../text/lessons/curriculum.ts";
import { publishedIdsFile, parsePublishedIds } from "../text/lessons/published-ids.ts";
import { courseFolder } from "../text/lessons/lesson-path.ts";
import { modulesFile, parseModules, type Modules } from "../text/lessons/modules.ts";
import { labFolder } from "../practice/incident-lab/lab-path.ts";
import { quizFolder } from "../practice/quiz/parse-quiz.ts";
import { boardsFolder } from "../records/boards.ts";
import { incidentsFolder } from "../records/incidents.ts";
import { rulesFolder } from "../runbooks/file/alert-rules.ts";
import { runbookFolder } from "../text/lessons/runbook-path.ts";
import { contentFolder } from "./check/check-places.ts";

/** The course on disk. All paths are from the project root, with forward slashes. */
export interface CourseFiles {
  readonly lessons: () => string[];
  /** The files of the incident labs. */
  readonly labs: () => string[];
  readonly quizzes: () => string[];
  readonly runbooks: () => string[];
  /** The files of Prometheus alert rules. */
  readonly alertRules: () => string[];
  /** The films of incidents that the lab has recorded. */
  readonly films: () => string[];
  /** What the board shows during each film. */
  readonly boards: () => string[];
  /** All files below the folder of the content, whatever they are. */
  readonly content: () => string[];
  readonly read: ReadFile;
  /** Whether there is a file; a folder is none. */
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
    publishedIds: parsePublishedIds(files.read(publishedIdsFile)),
  };
}

/** What editors and file managers leave beside the files they show. */
const isScratch = (name: string) => /^\.|~$|^#.*#$/.test(name);

/** Opens the course below a project root. */
export function openCourse(root: string): CourseFiles {
  const list = (pattern: string, folder = courseFolder) =>
    globSync(pattern, { cwd: join(root, folder) })
      .map((file) => `${folder}/${file.replaceAll(sep, "/")}`)
      .sort();
  const content = () =>
    readdirSync(join(root, contentFolder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isScratch(entry.name))
      .map((entry) => projectPath(root)(join(entry.parentPath, entry.name)))
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
    labs: () => list("*.yaml", labFolder),
    quizzes: () => list("*.yaml", quizFolder),
    runbooks: () => list("*.mdx", runbookFolder),
    alertRules: () => list("*.yml", rulesFolder),
    films: () => list("*.json", incidentsFolder),
    boards: () => list("*.json", boardsFolder),
    content: () => (existsSync(join(root, contentFolder)) ? content() : []),
    read,
    exists: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false,
    records: () => readRecords({ read }),
  };
}

/** Turns an absolute path into one from the project root, with forward slashes. */
export function projectPath(root: string): (path: string) => string {
  return (path) => relative(root, path).replaceAll(sep, "/");
}
