/** The page of a learner's progress: what is done, export, import, forgetting. */
import { encode } from "../stored/format.ts";
import { offerQuarantined } from "../stored/offer-quarantined.ts";
import { saveFile } from "../stored/save-file.ts";
import { takeFile } from "../stored/take-file.ts";
import { keepingWords } from "../stored/keeping-words.ts";
import { progressSchema } from "./progress-schema.ts";
import { showCourse } from "./show-course.ts";
import { storedProgress } from "./stored-progress.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const said = find(".progress-said");
const aside = find(".progress-aside");
const forget = find("[data-forget]");
const really = find("[data-forget-really]");

const say = (words: string) => {
  if (said) said.textContent = words;
};

function show() {
  showCourse();
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
  saveFile("debezium-progress.json", text, "application/json");
  say("Exported as debezium-progress.json.");
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
