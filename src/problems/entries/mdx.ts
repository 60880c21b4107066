import { entry, oneOf } from "../entry.ts";

export const mdxEntries = {
  "mdx/syntax": entry<{ reason: string }>(
    ({ reason }) => reason,
    "Correct the line; in text, write <, { and names such as {{slot}} inside backticks, and close every component.",
  ),
  "mdx/no-page": entry<{ reason: string }>(
    ({ reason }) => `This cannot be made into a page: ${reason}`,
    "Write it in another way. If it follows the rules, the mistake is in the code of the course: report it.",
  ),
  "mdx/unknown-component": entry<{ name: string; known: readonly string[] }>(
    ({ name }) => `There is no component <${name}>.`,
    ({ known }) => `Components of the course: ${known.map((k) => `<${k}>`).join(", ")}.`,
  ),
  "mdx/unknown-property": entry<{ component: string; name: string; known: readonly string[] }>(
    ({ component, name }) =>
      `The property "${name}" of <${component}> is unknown, or written twice.`,
    ({ known }) => (known.length === 0 ? "Remove it." : `It takes ${oneOf(known)}, once.`),
  ),
  "mdx/missing-property": entry<{ component: string; name: string }>(
    ({ component, name }) => `<${component}> needs the property "${name}".`,
    ({ name }) => `Add ${name}="…" with a text.`,
  ),
  "mdx/property-value": entry<{
    component: string;
    name: string;
    said: string;
    expected: string;
  }>(
    ({ component, name, said }) => `The ${name} of <${component}> cannot be ${said}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  "mdx/content-not-shown": entry<{ component: string }>(
    ({ component }) => `<${component}> does not show what stands between its tags.`,
    ({ component }) => `Write it outside, and close the component at once: <${component} … />.`,
  ),
  "mdx/no-content": entry<{ component: string }>(
    ({ component }) => `<${component}> is empty.`,
    ({ component }) => `Write its text between <${component}> and </${component}>, or remove it.`,
  ),
  "mdx/javascript": entry(
    "The lesson holds JavaScript.",
    "Write text instead, with braces and names such as {{slot}} inside backticks; the course's components are known by their " +
      "names, without an import.",
  ),
  "mdx/html-element": entry<{ name: string; known: readonly string[] }>(
    ({ name }) => `<${name}> is not used in lessons.`,
    ({ known }) => `Use Markdown or a component. Allowed elements: ${known.join(", ")}.`,
  ),
} as const;
