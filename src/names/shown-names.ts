import type { Shown } from "./names-kind.ts";

/** What a page calls the names it shows. */
export const shownWords: Readonly<Record<Shown, string>> = {
  course: "the course’s names",
  staging: "your staging names",
  production: "your production names",
};
