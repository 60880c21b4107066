import { gradeChoice, gradeOrder, type Grade } from "./grade.ts";
import { showReasons } from "./show-reasons.ts";

/** What a page is told when a question was answered. */
export interface QuestionAnswered {
  readonly question: string;
  readonly right: boolean;
}

/**
 * One question. The page holds all of it: this only grades the answer, shows the reasons for what was
 * chosen and tells the page by a `quiz-answered` event. The whole key is opened by the reader.
 */
export class QuizQuestionElement extends HTMLElement {
  /** The steps as the page showed them first. */
  #shown: readonly HTMLElement[] = [];

  connectedCallback() {
    const form = this.#part("form", HTMLFormElement);
    this.#shown = this.#steps();
    for (const button of form.querySelectorAll("button")) button.disabled = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    form.addEventListener("change", () => this.#forget());
    for (const button of this.querySelectorAll<HTMLElement>("[data-move]")) {
      button.addEventListener("click", () => this.#move(button));
    }
  }

  /** Takes the choice, the verdict and the reasons away: the question is as it was. */
  reset() {
    this.#part("form", HTMLFormElement).reset();
    this.#shown[0]?.parentElement?.append(...this.#shown);
    this.#part("details", HTMLDetailsElement).open = false;
    this.#forget();
  }

  #part<E extends HTMLElement>(selector: string, kind: new () => E): E {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The question has no ${selector}.`);
    return found;
  }

  #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-step]")];
  }

  #grade(): Grade | undefined {
    const steps = this.#steps();
    if (steps.length > 0) return gradeOrder(steps.map(({ dataset }) => Number(dataset["step"])));
    const inputs = [...this.querySelectorAll("input")];
    const indices = (is: (input: HTMLInputElement) => boolean) =>
      inputs.flatMap((input, index) => (is(input) ? [index] : []));
    return gradeChoice(
      indices(({ checked }) => checked),
      indices(({ dataset }) => "right" in dataset),
    );
  }

  #answer() {
    const grade = this.#grade();
    this.#say(grade?.words ?? "Choose an answer first.");
    if (!grade) return;
    this.dataset["answer"] = grade.right ? "right" : "wrong";
    showReasons(this, grade.about);
    const detail: QuestionAnswered = {
      question: this.dataset["question"] ?? "",
      right: grade.right,
    };
    this.dispatchEvent(new CustomEvent("quiz-answered", { detail, bubbles: true }));
  }

  #say(words: string) {
    this.#part("[role=status]", HTMLElement).textContent = words;
  }

  /** What was said is not true of another choice. */
  #forget() {
    if (this.dataset["answer"] === undefined) return;
    delete this.dataset["answer"];
    showReasons(this, []);
    this.#say("");
  }

  #move(button: HTMLElement) {
    const step = button.closest<HTMLElement>("[data-step]");
    const up = button.dataset["move"] === "up";
    const other = up ? step?.previousElementSibling : step?.nextElementSibling;
    this.#forget();
    if (!step || !other) {
      this.#say(up ? "It is the first already." : "It is the last already.");
      return;
    }
    if (up) other.before(step);
    else other.after(step);
    // Moving an element takes the focus from what is in it.
    button.focus();
    const steps = this.#steps();
    this.#say(`Moved to place ${steps.indexOf(step) + 1} of ${steps.length}.`);
  }
}
