import { parse } from "yaml";
import { defaultValues, fillPlaceholders } from "../src/text/fences/placeholders.ts";

const frontMatter = /^---\n([^]*?)\n---\n/;
const fence = /^(\s*)(`{3,})(\S*)(.*)$/;
const opening = /^<([A-Z]\w*)([^]*?)(\/?)>$/;
const closing = /^<\/[A-Z]\w*>$/;

/** Starlight's boxes for what a component of the course says; any other becomes a note. */
const boxes: Readonly<Record<string, string>> = { Check: "tip", WrongMove: "danger" };

const attribute = (text: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** A line outside of fences. A component without content has no counterpart, so it is left out. */
function plainLine(line: string): string[] {
  if (closing.test(line)) return [":::"];
  const tag = opening.exec(line);
  if (!tag) return [line];
  const [, name = "", attributes = "", closed] = tag;
  if (closed) return [];
  const label = (attribute(attributes, "title") ?? name).replaceAll(/[[\]]/g, "");
  const cost = attribute(attributes, "cost");
  return [`:::${boxes[name] ?? "note"}[${label}]`, ...(cost ? ["", cost, ""] : [])];
}

/** The opening of a fence with the only attribute that Starlight knows too. */
function plainOpening([, indent = "", marks = "", language = "", meta = ""]: readonly string[]) {
  const title = attribute(meta, "title");
  return `${indent}${marks}${language}${title ? ` title="${title}"` : ""}`;
}

/** Lines of a body. Notes beside a diagram belong to this course, so their fences go. */
function plainLines(lines: readonly string[]): string[] {
  const out: string[] = [];
  let open: { marks: string; dropped: boolean } | undefined;
  for (const line of lines) {
    const match = fence.exec(line);
    if (!open && match) {
      open = { marks: match[2] ?? "", dropped: / notes\b/.test(match[4] ?? "") };
      if (!open.dropped) out.push(plainOpening(match));
    } else if (open) {
      if (!open.dropped) out.push(line);
      if (line.trim() === open.marks) open = undefined;
    } else out.push(...plainLine(line));
  }
  return out;
}

/** The front matter that Starlight needs: title and description. */
function plainHead(text: string): string {
  const fields = parse(frontMatter.exec(text)?.[1] ?? "") as Record<string, unknown>;
  const { title, description } = fields;
  return `---\n${JSON.stringify({ title, description })}\n---\n`;
}

/**
 * A text of the course as an author would write it for Starlight alone: names filled in, boxes as
 * Starlight's own, code without attributes of the course.
 * @param text a lesson or a runbook, with its front matter
 */
export function plainMarkdown(text: string): string {
  const body = fillPlaceholders(text.replace(frontMatter, ""), defaultValues);
  return plainHead(text) + plainLines(body.split("\n")).join("\n");
}

/** The same page without its text: it stands in the navigation, and takes no time to build. */
export const titleOnly = (text: string): string => `${plainHead(text)}\nNot measured.\n`;
