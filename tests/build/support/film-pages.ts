import { openCourse } from "../../../src/authoring/course-files.ts";
import { filmNameOf } from "../../../src/records/incidents.ts";

/** Files of the pages of the lab's films, which every copy of the site has, in the order of their names. */
export const filmPages = [
  "index.html",
  "player/index.html",
  ...openCourse(process.cwd())
    .films()
    .map((file) => `${filmNameOf(file)}/index.html`),
]
  .sort()
  .map((page) => `incidents/${page}`);
