/** The page of a learner's progress: what is done, a summary, export, import, forgetting. */
import { encode } from "../stored/format.ts";
import { offerQuarantined } from "../stored/offer-quarantined.ts";
import { saveFile } from "../stored/save-file.ts";
import { takeFile } from "../stored/take-file.ts";
import { keepingWords } from "../stored/keeping-words.ts";
import { progressSchema } from "./progress-schema.ts";
import { learnerFile } from "./learner-files.ts";
import { showCourse } from "./show-course.ts";
import { courseHere, showQuizzesAndLabs } from "./show-progress-page.ts";
import { storedProgress } from "./stored-progress.ts";
import { summaryMarkdown } from "./summary.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const said = find(".progress-said");
const aside = find(".progress-aside");
const forget = find("[data-forget]");
const really = find("[data-forget-really]");

/** As it was typed for the files; it is kept nowhere. */
const learner = () => document.querySelector<HTMLInputElement>("[data-learner]")?.value ?? "";

const say = (words: string) => {
  if (said) said.textContent = words;
};

function show() {
  showCourse();
  showQuizzesAndLabs();
  const keeping = find(".progress-keeping");
  if (keeping) keeping.textContent = keepingWords[storedProgress.keeping()];
  if (aside) offerQuarantined(aside, storedProgress, "progress");
}

function askAgain(asking: boolean) {
  if (really) really.hidden = !asking;
  if (asking) really?.focus();
}

find("[data-export]")?.addEventListener("click", () => {
  const text = encode(progressSchema, storedProgress.get());
  const name = learnerFile("progress", learner(), "json");
  saveFile(name, text, "application/json");
  say(`Exported as ${name}.`);
});
find("[data-summary]")?.addEventListener("click", () => {
  const made = { learner: learner(), at: new Date() };
  const name = learnerFile("summary", learner(), "md");
  saveFile(name, summaryMarkdown(storedProgress.get(), courseHere(), made), "text/markdown");
  const summarySaid = find("[data-summary-said]");
  if (summarySaid) summarySaid.textContent = `Saved as ${name}.`;
});
find("[data-import]")?.addEventListener("change", ({ target }) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  void takeFile(file, { schema: progressSchema, stored: storedProgress, what: "progress" })
    .then(say)
    .then(() => (input.value = ""));
});
forget?.addEventListener("click", () => {
  say("");
  askAgain(really?.hidden === true);
});
really?.addEventListener("click", () => {
  storedProgress.forget();
  askAgain(false);
  say("Your progress on this device is forgotten.");
  forget?.focus();
});

storedProgress.subscribe(show);
show();
