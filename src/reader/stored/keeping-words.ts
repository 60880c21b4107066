import type { Keeping } from "./stored.ts";

/** What the reader is told where things are kept. */
export const keepingWords: Readonly<Record<Keeping, string>> = {
  kept: "Kept in this browser only; nothing is sent anywhere.",
  full: "This browser's storage for the site is full. What you do here works, and is gone when you close the page: export it first.",
  forbidden:
    "This browser does not let the site keep anything. What you do here works, and is gone when you close the page: export it first.",
};
