import { attribute } from "../fences/attributes.ts";
import type { Fence } from "../fences/fence.ts";
import { defaultValues, fillPlaceholders } from "../fences/placeholders.ts";

/** How a block is called in a list: by its title, or by its code. */
export interface BlockTitle {
  readonly text: string;
  readonly isCode: boolean;
}

/** Longer lines of code are cut; a list has to be scanned. */
const longest = 90;

/** What Markdown resolves in an attribute: authors write quotes as entities. */
const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** A value of an attribute as readers see it. */
export function plainText(value: string): string {
  return value.replace(/&(?:quot|apos|#39|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** A block's `title="…"`, or its first line that is no comment, with the default names. */
export function blockTitle(fence: Fence): BlockTitle {
  const title = attribute(fence, "title");
  if (typeof title === "string") return { text: plainText(title), isCode: false };
  const lines = fence.value.split("\n").map((line) => line.trim());
  const first = lines.find((line) => line !== "" && !/^(#|--)/.test(line)) ?? lines[0] ?? "";
  const text = fillPlaceholders(first, defaultValues);
  return { text: text.length > longest ? `${text.slice(0, longest)}…` : text, isCode: true };
}
