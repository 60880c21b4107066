import type { DrawnMistake } from "./drawn-mistake.ts";
import { lookMistakes } from "./look.ts";
import { noteMistakes } from "./notes.ts";
import { syntaxMistakes } from "./syntax.ts";

/** Every mistake that only drawing shows. */
export const drawnMistakes: readonly DrawnMistake[] = [
  ...syntaxMistakes,
  ...lookMistakes,
  ...noteMistakes,
];
