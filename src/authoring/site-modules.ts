import type { Modules } from "../course/modules.ts";
import { openCourse, readModules } from "./course-files.ts";

let modules: Modules | undefined;

/** Titles of the modules, for pages. A build reads them once. */
export function siteModules(): Modules {
  if (import.meta.env.DEV) modules = undefined;
  modules ??= readModules(openCourse(process.cwd()));
  return modules;
}
