import type { Node, RootContent } from "mdast";
import type { Lesson } from "../course/parse-lesson.ts";
import { attribute } from "../fences/attributes.ts";
import type { Fence } from "../fences/fence.ts";
import type { Part } from "./runbook.ts";

/** A part before its Markdown was turned into HTML. */
export type RawPart =
  | Exclude<Part, { kind: "text" | "check" }>
  | { readonly kind: "text" | "check"; readonly markdown: string };

/** Text of a node as the author wrote it, without the indentation of the list it stands in. */
function sourceOf(text: string, node: Node): string {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return "";
  const indentation = new RegExp(`^ {0,${start.column - 1}}`);
  const [first = "", ...rest] = text.slice(start.offset, end.offset).split("\n");
  return [first, ...rest.map((line) => line.replace(indentation, ""))].join("\n");
}

/** Fences by the place where they begin. */
export type FenceAt = (line: number, column: number) => Fence | undefined;

const isSuperuser = (fence: Fence) => attribute(fence, "as") === "superuser";

/** Cut where a sentence ends. */
const sentenceEnd = /(?<=[.:])\s+(?=[A-Z])/;

/** A text without its last sentence, when that announces something which is left out. */
function withoutAnnouncement(part: RawPart | undefined): RawPart[] {
  if (part?.kind !== "text" || !part.markdown.endsWith(":")) return part ? [part] : [];
  const markdown = part.markdown.split(sentenceEnd).slice(0, -1).join(" ");
  return markdown === "" ? [] : [{ kind: "text", markdown }];
}

function codeParts(fence: Fence | undefined): RawPart[] {
  if (!fence || /^Rehearse/.test(String(attribute(fence, "title") ?? ""))) return [];
  if (attribute(fence, "output") !== undefined) {
    const before = fence.previous && String(attribute(fence.previous, "title") ?? "");
    return before?.startsWith("Rehearse") ? [] : [{ kind: "output", text: fence.value }];
  }
  const { language, value } = fence;
  return language === "bash" || language === "sql"
    ? [{ kind: "command", language, code: value, superuser: isSuperuser(fence) }]
    : [];
}

/**
 * The parts of a runbook that some nodes of its lesson are.
 * @param fenceAt finds a node's fence
 */
export function partsOf(
  { text }: Pick<Lesson, "text">,
  nodes: readonly RootContent[],
  fenceAt: FenceAt,
): RawPart[] {
  const partsOfNode = (node: RootContent): RawPart[] => {
    const { line = 0, column = 0 } = node.position?.start ?? {};
    if (node.type === "code") return codeParts(fenceAt(line, column));
    if (node.type === "mdxJsxFlowElement") {
      if (node.name !== "Check") return [];
      const markdown = node.children.map((child) => sourceOf(text, child)).join("\n\n");
      return [{ kind: "check", markdown }];
    }
    return [{ kind: "text", markdown: sourceOf(text, node) }];
  };
  return nodes.reduce<RawPart[]>((parts, node) => {
    const own = partsOfNode(node);
    return own.length > 0
      ? [...parts, ...own]
      : [...parts.slice(0, -1), ...withoutAnnouncement(parts.at(-1))];
  }, []);
}

/** What a sentence about the lesson's rehearsal holds. */
const rehearsal = /\b(rehears|provoke the fault|in the lab)/i;

/** Paragraphs before the first step, without commands and without sentences about the rehearsal. */
export function introduction(parts: readonly RawPart[]): RawPart[] {
  return parts.flatMap((part, index): RawPart[] => {
    if (part.kind !== "text") return [];
    if (part.markdown.startsWith("|")) return [part];
    const kept = part.markdown.split(sentenceEnd).filter((s) => !rehearsal.test(s));
    const text: RawPart = { kind: "text", markdown: kept.join(" ") };
    const next = parts[index + 1];
    if (kept.length === 0) return [];
    return next?.kind === "text" ? [text] : withoutAnnouncement(text);
  });
}
