/** Reads the files that learners handed in, and shows them side by side. Nothing is kept or sent. */
import { decode } from "../stored/format.ts";
import { classRows, missedQuestions, type LearnerProgress } from "./class-results.ts";
import { classTable, missedList } from "./class-table.ts";
import { fetchCourse, type CourseLesson } from "./course-parts.ts";
import { learnerOf } from "./learner-files.ts";
import { progressSchema } from "./progress-schema.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const base = import.meta.env.BASE_URL.replace(/\/$/, "");
const learners = new Map<string, LearnerProgress>();
let course: readonly CourseLesson[] = [];

const say = (words: string) => {
  const said = find("[data-class-said]");
  if (said) said.textContent = words;
};

function show() {
  const all = [...learners.values()];
  const place = find("[data-class]");
  if (place) place.hidden = all.length === 0;
  find("[data-class-table]")?.replaceChildren(classTable(classRows(all, course), course));
  find("[data-class-missed]")?.replaceChildren(missedList(missedQuestions(all, course), base));
}

/** @returns the name of the file when it cannot be read */
async function take(file: File): Promise<string[]> {
  const found = decode(progressSchema, await file.text());
  if (!found) return [file.name];
  const learner = learnerOf(file.name);
  learners.set(learner, { learner, progress: found.value });
  return [];
}

async function takeAll(files: readonly File[]) {
  if (course.length === 0) course = await fetchCourse(base);
  if (course.length === 0) {
    say("The list of lessons cannot be loaded. Are you connected? Nothing was read.");
    return;
  }
  const unread = (await Promise.all(files.map(take))).flat();
  show();
  const refused = unread.map((name) => `“${name}”`).join(", ");
  say(
    `${learners.size} ${learners.size === 1 ? "learner" : "learners"} below.` +
      (refused &&
        ` Not read, because this version of the site finds no progress in it: ${refused}.`),
  );
}

find("[data-class-files]")?.addEventListener("change", ({ target }) => {
  const input = target as HTMLInputElement;
  void takeAll([...(input.files ?? [])]).then(() => (input.value = ""));
});
find("[data-class-clear]")?.addEventListener("click", () => {
  learners.clear();
  show();
  say("The table is empty.");
  find("[data-class-files]")?.focus();
});
