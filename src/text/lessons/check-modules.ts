import { problem, type Problem } from "../../problems/problem.ts";
import type { KnownLesson } from "./lesson-index.ts";
import { modulesFile, type ModuleList } from "./modules.ts";
import { nearest } from "../../problems/nearest.ts";

const isFolderName = (folder: string) => /^\d\d-module-\d{1,2}$/.test(folder);
const folderOf = ({ name }: KnownLesson) => name.slice(0, Math.max(0, name.indexOf("/")));

/**
 * Holds the list of modules to the folders that have lessons.
 * @param modules what could be read of the list
 */
export function checkModules(modules: ModuleList, known: readonly KnownLesson[]): Problem[] {
  const folders = [...new Set(known.map(folderOf).filter((folder) => folder !== ""))];
  const listed = Object.keys(modules.titles);
  // Lessons in a folder with a wrong name were reported themselves.
  const misnamed = folders.filter((folder) => !isFolderName(folder));
  const unused = listed.filter(
    (module) => !folders.includes(module) && nearest(module, misnamed) === undefined,
  );
  const unlisted = modules.complete
    ? folders.filter((folder) => isFolderName(folder) && !listed.includes(folder))
    : [];
  return [
    ...unused.map((module) => {
      const where = { file: modulesFile, at: modules.placeOf(module) };
      const details = { module, nearest: nearest(module, unlisted) };
      return isFolderName(module)
        ? problem("modules/no-lessons", where, details)
        : problem("modules/folder-name", where, details);
    }),
    // Of a folder that is listed under a mistyped name, that name was reported.
    ...unlisted
      .filter((module) => nearest(module, unused) === undefined)
      .flatMap((module) => {
        const file = known.find((lesson) => folderOf(lesson) === module)?.file ?? modulesFile;
        const details = { module, modules: modulesFile };
        return problem("lesson/unknown-module", { file, at: "whole-file" }, details);
      }),
  ];
}
