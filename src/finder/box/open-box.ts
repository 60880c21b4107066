import stylesUrl from "../../styles/finder.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import { finderFile, meaningsFile, type Meanings } from "../finder-file.ts";
import type { Reading } from "../reading/reading.ts";
import { answersTo } from "../search/answers.ts";
import { openIndex, type SectionFile } from "../search/section-index.ts";
import { readingPanel } from "./reading-panel.ts";
import {
  makeElement,
  listAnswers,
  moveInResults,
  unansweredNote,
  type ResultParts,
} from "./results.ts";

const label = "Ask, or paste a log line, a status, a slot's row or a connector's configuration";

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
  field.placeholder = "Ask, or paste a log line";
  field.setAttribute("aria-label", label);
  field.autocapitalize = "none";
  field.spellcheck = false;
  return field;
}

function counted(count: number, asked: string): string {
  if (asked === "") return "";
  if (count > 0) return `${count} ${count === 1 ? "answer" : "answers"}`;
  return "Nothing on this site holds one of these words. Try the name of a setting, or what you see.";
}

/** What is neither words nor a line of a log: it is read by code that is loaded only then. */
const looksPasted = (asked: string) => /[{|=]|\n/.test(asked);

async function readingOf(asked: string): Promise<Reading | undefined> {
  if (!looksPasted(asked)) return undefined;
  const { readPasted } = await import("../reading/read-pasted.ts");
  return readPasted(asked);
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * Fills the dialog of the finder and loads what it searches.
 * @returns what gives its field the focus
 * @throws Error when the index cannot be loaded
 */
export async function openBox({ box, status, base }: BoxPlace): Promise<() => void> {
  const [file] = await Promise.all([load(`${base}/${finderFile}`), loadStyles(stylesUrl)]);
  const index = openIndex(file as SectionFile);
  const places = new Map(
    index.sections.filter((s) => s.id === undefined).map((s) => [s.address, s]),
  );
  const parts: ResultParts = { base, sectionAt: (address) => places.get(address) };
  const field = makeField();
  const readingPlace = makeElement("div", "");
  const list = makeElement("ol", "finder-results");
  box.replaceChildren(field, readingPlace, list);
  let meanings: Meanings = {};

  const answer = async () => {
    const asked = field.value.trim();
    const isStill = () => field.value.trim() === asked;
    const show = (text: string, read?: Reading) => {
      const answers = answersTo(index, text);
      listAnswers(list, answers, meanings, parts);
      readingPlace.replaceChildren(
        ...(read ? [readingPanel(read, base)] : []),
        ...answers.unanswered.map((found) => unansweredNote(found, meanings, base)),
      );
      const count = answers.messages.length + answers.sections.length;
      status.textContent = read ? `${read.title}. ${counted(count, text)}` : counted(count, text);
      return answers;
    };
    const { messages, unanswered } = show(asked);
    const isUnread = [...messages, ...unanswered].some(
      ({ section }) => meanings[section.id ?? ""] === undefined,
    );
    // Without them the answer is still there.
    if (isUnread)
      meanings = (await load(`${base}/${meaningsFile}`).catch(() => meanings)) as Meanings;
    const read = await readingOf(asked);
    if (isStill() && (isUnread || read)) show(read ? `${read.lookUp ?? ""} ${asked}` : asked, read);
  };
  field.addEventListener("input", () => void answer());
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
