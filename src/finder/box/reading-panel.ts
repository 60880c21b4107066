import type { PastedFinding, Reading } from "../reading/reading.ts";
import { makeElement } from "./results.ts";

const levelWords = { danger: "Danger", warning: "Look at this", note: "Note" } as const;

function findingOf({ level, text, leads }: PastedFinding, base: string): HTMLElement {
  const made = makeElement("li", `finding finding-${level}`);
  made.append(makeElement("strong", "", `${levelWords[level]}: `), text);
  if (leads !== undefined) {
    const link = document.createElement("a");
    link.href = base + leads;
    link.textContent = "Read more";
    // Several links of one name are told apart by what they stand behind.
    link.setAttribute("aria-label", `Read more: ${text}`);
    made.append(" ", link);
  }
  return made;
}

/**
 * What was read in a pasted status, row or configuration.
 * @param base the site's base, without a slash at its end
 */
export function readingPanel({ title, rows, findings }: Reading, base: string): HTMLElement {
  const panel = document.createElement("section");
  panel.className = "finder-reading";
  const heading = makeElement("h2", "", title);
  heading.id = "finder-reading";
  panel.setAttribute("aria-labelledby", heading.id);
  const values = document.createElement("dl");
  for (const { name, value } of rows)
    values.append(makeElement("dt", "", name), makeElement("dd", "", value));
  const list = document.createElement("ul");
  list.append(...findings.map((finding) => findingOf(finding, base)));
  panel.append(heading, ...(rows.length > 0 ? [values] : []), list);
  if (findings.length === 0)
    list.replaceWith(makeElement("p", "", "Nothing in it looks dangerous."));
  return panel;
}
