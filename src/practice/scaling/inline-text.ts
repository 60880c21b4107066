/** A piece of inline Markdown as the rules use it: text, code, or a link. */
export interface InlinePiece {
  readonly text: string;
  readonly code?: boolean;
  /** The link's target as it is written. */
  readonly target?: string;
}

const piece = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** Takes inline Markdown with code and links apart. */
export function inlinePieces(markdown: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let end = 0;
  for (const match of markdown.matchAll(piece)) {
    if (match.index > end) pieces.push({ text: markdown.slice(end, match.index) });
    const [whole, code, text = "", target = ""] = match;
    pieces.push(code === undefined ? { text, target } : { text: code, code: true });
    end = match.index + whole.length;
  }
  if (end < markdown.length) pieces.push({ text: markdown.slice(end) });
  return pieces;
}

/**
 * The address of a link as lessons write it.
 * @param lesson address of the lesson's page, with a slash at its end
 * @param target `#anchor` of that lesson, or a file from where the lesson is, such as `./07-….mdx#anchor`
 */
export function addressOf(lesson: string, target: string): string {
  if (target.startsWith("#")) return `${lesson}${target}`;
  const site = "http://site.invalid";
  const file = new URL(lesson.replace(/\/$/, ""), site);
  const page = new URL(target.replace(/\.mdx(#|$)/, "/$1"), file).href;
  return page.startsWith(`${site}/`) ? page.slice(site.length) : page;
}
