import { entry } from "./entry.ts";
import { writeAnchor } from "./suggest.ts";

/** A file leads to a section that its lesson does not have; said the same way wherever it stands. */
export const unknownSection = entry<{
  lesson: string;
  section: string;
  nearest: string | undefined;
  anchors: readonly string[];
}>(
  ({ lesson, section }) => `The lesson "${lesson}" has no section "${section}".`,
  ({ nearest, anchors }) => writeAnchor(nearest, anchors),
);
