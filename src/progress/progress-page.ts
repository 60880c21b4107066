/** The page of a learner's progress: what is done, export, import, forgetting. */
import { decode, encode } from "../stored/format.ts";
import { offerSetAsides, saveAsFile } from "../stored/offer-set-asides.ts";
import { keepingWords } from "../stored/words.ts";
import { progressKind } from "./progress-kind.ts";
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
  if (aside) offerSetAsides(aside, storedProgress, "progress");
}

/** Adds what a file holds. A file that is not understood changes nothing. */
async function take(file: File) {
  const found = decode(progressKind, await file.text());
  if (!found) {
    say(
      `“${file.name}” holds no progress that this version of the site can read. Nothing was changed.`,
    );
    return;
  }
  storedProgress.update((now) => progressKind.merge(now, found.value));
  say(
    found.whole
      ? `“${file.name}” was added to what is here.`
      : `“${file.name}” was added to what is here, but for entries that could not be read. Keep the file.`,
  );
}

function askAgain(asking: boolean) {
  if (really) really.hidden = !asking;
  if (asking) really?.focus();
}

find("[data-export]")?.addEventListener("click", () => {
  saveAsFile("debezium-progress.json", encode(progressKind, storedProgress.get()));
  say("Exported as debezium-progress.json.");
});
find("[data-import]")?.addEventListener("change", ({ target }) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) void take(file).then(() => (input.value = ""));
});
forget?.addEventListener("click", () => askAgain(true));
really?.addEventListener("click", () => {
  storedProgress.forget();
  askAgain(false);
  say("Your progress on this device is forgotten.");
  forget?.focus();
});

storedProgress.subscribe(show);
show();
