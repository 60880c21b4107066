import type { PastedFinding, Reading } from "../reading/reading.ts";
import { makeElement, makeLink } from "./results.ts";

const levelWords = { danger: "Danger", warning: "Look at this", note: "Note" } as const;

function findingOf({ level, text, leads }: PastedFinding, base: string): HTMLElement {
  const made = makeElement("li", `finding finding-${level}`);
  made.append(makeElement("strong", "", `${levelWords[level]}: `), text);
  if (leads !== undefined) {
    const link = makeLink(base + leads, "Read more");
    // Several links of one name are told apart by what they stand behind.
    link.setAttribute("aria-label", `Read more: ${text}`);
    made.append(" ", link);
  }
  return made;
}

/**
 * What was read in a pasted status, row or configuration: first what was noticed, then the values.
 * @param base the site's base, without a slash at its end
 */
export function readingPanel({ title, rows, findings }: Reading, base: string): HTMLElement {
  const panel = document.createElement("section");
  panel.className = "finder-reading";
  const heading = makeElement("h2", "", title);
  heading.id = "finder-reading";
  panel.setAttribute("aria-labelledby", heading.id);
  const list = document.createElement("ul");
  list.append(...findings.map((finding) => findingOf(finding, base)));
  const none = makeElement(
    "p",
    "",
    "Nothing was noticed in what was read here. That is no all-clear.",
  );
  const values = document.createElement("dl");
  for (const { name, value } of rows)
    values.append(makeElement("dt", "", name), makeElement("dd", "", value));
  panel.append(heading, findings.length > 0 ? list : none, ...(rows.length > 0 ? [values] : []));
  return panel;
}

/** How many findings of a level there are, for who cannot see them. */
export function findingsInWords({ findings }: Reading): string {
  const [worst] = findings;
  if (!worst) return "Nothing was noticed.";
  const same = findings.filter(({ level }) => level === worst.level).length;
  return `${levelWords[worst.level]} (${same}): ${worst.text}`;
}
