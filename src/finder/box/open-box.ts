import { finderFile } from "../finder-file.ts";
import { openIndex, type SectionFile } from "../search/section-index.ts";
import { searchSections } from "../search/search-sections.ts";
import { loadStyles } from "../../styles/load-styles.ts";
import stylesUrl from "../../styles/finder.css?url";
import { listResults, moveInResults } from "./results.ts";

/** How many results are shown. */
const most = 12;

const label = "Ask, or paste a log line";

/** What the box is put into. */
export interface BoxPlace {
  readonly box: HTMLElement;
  /** What a screen reader is told when the results have changed. */
  readonly status: HTMLElement;
  /** The site's base, without a slash at its end. */
  readonly base: string;
}

/** A field that takes lines as they were pasted: a plain input would glue them together. */
function makeField(): HTMLTextAreaElement {
  const field = document.createElement("textarea");
  field.rows = 1;
  field.placeholder = label;
  field.setAttribute("aria-label", label);
  field.autocapitalize = "none";
  field.spellcheck = false;
  return field;
}

const said = (count: number, question: string) =>
  question === ""
    ? ""
    : count === 0
      ? "Nothing on this site holds one of these words."
      : `${count} ${count === 1 ? "result" : "results"}`;

/**
 * Fills the dialog of the finder and loads what it searches.
 * @returns what gives its field the focus
 * @throws Error when the index cannot be loaded
 */
export async function openBox({ box, status, base }: BoxPlace): Promise<() => void> {
  const [response] = await Promise.all([fetch(`${base}/${finderFile}`), loadStyles(stylesUrl)]);
  if (!response.ok) throw new Error(`${finderFile}: ${response.status}`);
  const index = openIndex((await response.json()) as SectionFile);
  const field = makeField();
  const list = document.createElement("ol");
  list.className = "finder-results";
  box.replaceChildren(field, list);

  const answer = () => {
    const question = field.value.trim();
    const found = question === "" ? [] : searchSections(index, question).slice(0, most);
    listResults(list, found, base);
    status.textContent = said(found.length, question);
  };
  field.addEventListener("input", answer);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  box.addEventListener("keydown", (event) => moveInResults(event, field, list));
  return () => {
    field.focus();
    field.select();
  };
}
