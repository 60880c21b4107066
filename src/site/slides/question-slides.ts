import type { ElementContent } from "hast";
import type { QuizQuestion } from "../../practice/quiz/quiz-schema.ts";
import { shownOrder } from "../../practice/quiz/shown-order.ts";
import { newElement } from "../../text/built/elements.ts";
import { defaultValues, fillPlaceholders } from "../../text/fences/placeholders.ts";
import type { Slide } from "./slide.ts";

/** A text of a quiz, what stands between backticks as code. */
const inline = (text: string): ElementContent[] =>
  fillPlaceholders(text, defaultValues)
    .split("`")
    .map((piece, index) =>
      index % 2 === 1 ? newElement("code", {}, [piece]) : { type: "text", value: piece },
    );

interface Option {
  readonly letter: string;
  readonly text: string;
  readonly why: string;
  readonly right?: boolean | undefined;
}

/** What is chosen from or put in order, as the class sees it, each with the letter to say. */
function optionsOf(question: QuizQuestion): Option[] {
  const all =
    question.kind === "order"
      ? shownOrder(question.id, question.steps.length).flatMap(
          (index) => question.steps[index] ?? [],
        )
      : question.options;
  return all.map((option, index) => ({ ...option, letter: "ABCDEFGHIJ"[index] ?? "" }));
}

const lettered = ({ letter, text }: Option) => inline(`${letter}: ${text}`);

function answersTo(question: QuizQuestion): { body: ElementContent[]; notes: string[] } {
  const options = optionsOf(question);
  if (question.kind === "order") {
    const steps = question.steps.flatMap(
      (step) => options.find(({ why, text }) => why === step.why && text === step.text) ?? [],
    );
    const letters = steps.map(({ letter }) => letter).join(", ");
    return {
      body: [
        newElement("p", {}, [letters]),
        newElement(
          "ol",
          {},
          steps.map((step) => newElement("li", {}, lettered(step))),
        ),
      ],
      notes: steps.map(({ letter, why }) => `${letter}: ${why}`.replaceAll("`", "")),
    };
  }
  return {
    body: options
      .filter(({ right }) => right)
      .map((option) =>
        newElement("div", {}, [
          newElement("p", {}, [newElement("strong", {}, lettered(option))]),
          newElement("p", {}, inline(option.why)),
        ]),
      ),
    notes: options
      .filter(({ right }) => !right)
      .map(({ letter, why }) => `Not ${letter}: ${why}`.replaceAll("`", "")),
  };
}

/**
 * A question for the class, and on the next slide its answer with the reasons.
 * @param title of the section that answers it
 */
export function questionSlides(question: QuizQuestion, title: string): Slide[] {
  const of = { over: title, anchor: question.section };
  const output = "output" in question ? question.output : undefined;
  const shown = output === undefined ? [] : [newElement("pre", {}, [output])];
  const ask = newElement("p", {}, inline(question.ask));
  const options = optionsOf(question).map(({ text }) => newElement("li", {}, inline(text)));
  const body = [ask, ...shown, newElement("ol", { type: "A" }, options)];
  const notes = ["Let everybody choose before you go on."];
  return [
    { kind: "question", title: "What would you do?", ...of, body, notes },
    { kind: "answer", title: "Answer", ...of, ...answersTo(question) },
  ];
}

/**
 * The slides of a lesson with a question behind each section that one asks about.
 * @param questions of the lesson's quiz; the first about a section is taken
 */
export function withQuestions(
  slides: readonly Slide[],
  questions: readonly QuizQuestion[],
): Slide[] {
  return slides.flatMap((slide, index) => {
    const isLast = slides[index + 1]?.anchor !== slide.anchor;
    const question = questions.find(({ section }) => section === slide.anchor);
    const { over, title } = slide;
    return isLast && question ? [slide, ...questionSlides(question, over ?? title)] : [slide];
  });
}
