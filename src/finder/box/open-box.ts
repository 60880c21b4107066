import stylesUrl from "../../styles/finder.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import { finderFile, meaningsFile, type Meanings } from "../finder-file.ts";
import type { Reading } from "../reading/reading.ts";
import type { Answers } from "../search/answers.ts";
import type { SectionFile, ShownSection } from "../search/section-index.ts";
import { answersWith } from "./answers-with.ts";
import type { ReadAs } from "./kept-words.ts";
import { moveByKeys } from "./keys.ts";
import { knownAtFirst, learnMore } from "./learn-more.ts";
import { recentLoader } from "./load-recent.ts";
import { findingsInWords, readingPanel } from "./reading-panel.ts";
import {
  listAnswers,
  makeElement,
  resultItem,
  unansweredNote,
  type ResultParts,
} from "./results.ts";

const help =
  "Ask in your own words, or paste a line of a log, a metric, a connector's status or configuration, or rows of " +
  "`pg_replication_slots`. What you paste stays on this page.";

/** Milliseconds without a key after which a screen reader is told what was found. */
const pause = 300;

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
  field.setAttribute("aria-label", field.placeholder);
  field.setAttribute("aria-describedby", "finder-help");
  field.setAttribute("autocorrect", "off");
  field.autocapitalize = "none";
  field.enterKeyHint = "go";
  field.spellcheck = false;
  return field;
}

const countOf = ({ messages, unanswered, sections }: Answers) =>
  messages.length + unanswered.length + sections.length;

const counted = (count: number) =>
  count === 0
    ? "No page of this site holds any of these words"
    : `${count} ${count === 1 ? "answer" : "answers"}`;

/** What is neither words nor a line of a log: it is read by code that is loaded only then. */
const looksPasted = (asked: string) => /[{|=:_]|\n|\s\//.test(asked);

async function readingOf(asked: string, base: string): Promise<Reading | undefined> {
  if (!looksPasted(asked)) return undefined;
  const { readWithMetrics } = await import("../reading/metrics/read-with-metrics.ts");
  return readWithMetrics(asked, (file) => load(`${base}/${file}`));
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

const asMeanings = (file: unknown) => file as Meanings;

/**
 * Fills the dialog of the finder and loads what it searches.
 * @returns what gives its field the focus
 * @throws Error when the index cannot be loaded
 */
export async function openBox({ box, status, base }: BoxPlace): Promise<() => void> {
  const [file] = await Promise.all([load(`${base}/${finderFile}`), loadStyles(stylesUrl)]);
  const known = knownAtFirst(file as SectionFile);
  const field = makeField();
  const helpText = makeElement("p", "finder-help", help);
  helpText.id = "finder-help";
  const above = makeElement("div", "");
  const list = makeElement("ol", "finder-results");
  box.replaceChildren(field, helpText, above, list);
  let meanings: Meanings | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let readAs: ReadAs | undefined;
  const { pages } = known.index;
  const makers = { makeElement, resultItem };
  const loadRecent = recentLoader({ box, field, base, pages, readAs: () => readAs, ...makers });

  const show = (asked: string, answers: Answers, read?: Reading) => {
    const sectionAt = (address: string) => pages.get(address);
    const leadOf = ({ address }: ShownSection) => known.leads.get(address) ?? "";
    const parts: ResultParts = { base, meanings: meanings ?? {}, sectionAt, leadOf };
    const count = countOf(answers);
    listAnswers(list, answers, parts, known.isWhole && asked !== "" && !read && count === 0);
    above.replaceChildren(
      ...(read ? [readingPanel(read, base)] : []),
      ...answers.unanswered.map((found) => unansweredNote(found, parts)),
    );
    readAs = read?.kind ?? ((answers.messages[0] ?? answers.unanswered[0]) ? "message" : undefined);
    if (asked !== "") loadRecent();
    helpText.hidden = asked !== "";
    clearTimeout(telling);
    const words = read ? `${read.title}. ${findingsInWords(read)} ` : "";
    telling = setTimeout(() => {
      const isCounted = asked !== "" && (known.isWhole || count > 0);
      status.textContent = words + (isCounted ? counted(count) : "");
    }, pause);
  };
  const answer = async () => {
    const asked = field.value.trim();
    const found = answersWith(known.index, asked, undefined);
    show(asked, found);
    const isNew = meanings === undefined && [...found.messages, ...found.unanswered].length > 0;
    // Without them the answer is still there.
    if (isNew) meanings = await load(`${base}/${meaningsFile}`).then(asMeanings, () => undefined);
    const read = await readingOf(asked, base);
    if (field.value.trim() !== asked || !(isNew || read)) return;
    show(asked, read ? answersWith(known.index, asked, read) : found, read);
  };
  field.addEventListener("input", () => void answer());
  const again = () => {
    // A reader who is in the list already keeps it as it is.
    if (field.value !== "" && document.activeElement === field) void answer();
  };
  void learnMore(known, file as SectionFile, (path) => load(`${base}/${path}`), again);
  box.addEventListener("keydown", (event) => moveByKeys(event, field, box));
  return () => {
    field.focus();
    field.select();
  };
}
