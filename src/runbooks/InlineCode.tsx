/** Text in which backticks mark code. */
export function InlineCode({ markdown }: { readonly markdown: string }) {
  return markdown
    .split("`")
    .map((text, index) => (index % 2 === 1 ? <code key={index}>{text}</code> : text));
}
