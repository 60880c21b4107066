import { cellLines, type ClassRow, type MissedQuestion } from "./class-results.ts";
import type { CourseLesson } from "./course-parts.ts";

/** How many questions are listed: what a class talks about in a quarter of an hour. */
const most = 10;

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function heading(scope: "col" | "row", text: string) {
  const cell = make("th", text);
  cell.scope = scope;
  return cell;
}

/** A table with a row for each learner and a column for each lesson. */
export function classTable(rows: readonly ClassRow[], lessons: readonly CourseLesson[]) {
  const titles = ["Learner", ...lessons.map(({ title }) => title)];
  const head = make("thead", make("tr", ...titles.map((title) => heading("col", title))));
  const body = make(
    "tbody",
    ...rows.map((row) =>
      make(
        "tr",
        heading("row", row.learner),
        ...row.lessons.map((done) =>
          make("td", ...cellLines(done).map((line) => make("div", line))),
        ),
      ),
    ),
  );
  return make("table", make("caption", "First answers of each quiz's first round"), head, body);
}

/**
 * The questions that were missed most often, each with a link to it.
 * @param base of the site, without a slash at its end
 */
export function missedList(missed: readonly MissedQuestion[], base: string): HTMLElement {
  if (missed.length === 0) return make("p", "No question was answered wrong.");
  const items = missed.slice(0, most).map(({ lesson, question, number, wrong, answered }) => {
    const link = make("a", `${lesson.title}, question ${number}`);
    link.href = `${base}/quiz/${lesson.id}/#${question}`;
    return make("li", link, `: ${wrong} of ${answered} answered it wrong`);
  });
  return make("ol", ...items);
}
