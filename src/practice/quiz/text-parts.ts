import {
  findPlaceholders,
  isPlaceholder,
  type PlaceholderName,
} from "../../text/fences/placeholders.ts";

/** A piece of a question's text; a placeholder shows the course's own name until there is another. */
export type TextPart =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "code-name"; readonly name: PlaceholderName };

function codeParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { name, offset, length } of findPlaceholders(text)) {
    if (!isPlaceholder(name)) continue;
    parts.push({ kind: "code", text: text.slice(end, offset) }, { kind: "code-name", name });
    end = offset + length;
  }
  return [...parts, { kind: "code" as const, text: text.slice(end) }].filter(
    (part) => part.kind === "code-name" || part.text !== "",
  );
}

/**
 * A question's text in pieces: what stands between backticks is code, and `{{slot}}` in code is a
 * name.
 * @returns runs of text, and of code as lists of their own
 */
export function textParts(text: string): (TextPart | readonly TextPart[])[] {
  return text
    .split(/`([^`]+)`/)
    .map((piece, index) =>
      index % 2 === 1 ? codeParts(piece) : { kind: "text" as const, text: piece },
    )
    .filter((part) => !("text" in part) || part.text !== "");
}
