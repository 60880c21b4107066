import { addressOf, inlinePieces } from "./inline-text.ts";

interface Props {
  readonly markdown: string;
  /** Address of the lesson that the links are counted from. */
  readonly lesson: string;
}

/** Inline Markdown of the rules, with its code and its links. */
export function InlineText({ markdown, lesson }: Props) {
  return inlinePieces(markdown).map(({ text, code, target }, index) => {
    if (code) return <code key={index}>{text}</code>;
    if (target === undefined) return text;
    return (
      <a key={index} href={addressOf(lesson, target)}>
        {text}
      </a>
    );
  });
}
