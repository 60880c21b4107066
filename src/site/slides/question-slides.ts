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

const items = (texts: readonly string[], tagName: string) =>
  newElement(
    tagName,
    {},
    texts.map((text) => newElement("li", {}, inline(text))),
  );

function optionsOf(question: QuizQuestion) {
  if (question.kind !== "order")
    return items(
      question.options.map(({ text }) => text),
      "ul",
    );
  const order = shownOrder(question.id, question.steps.length);
  return items(
    order.map((index) => question.steps[index]?.text ?? ""),
    "ul",
  );
}

function answersTo(question: QuizQuestion): { body: ElementContent[]; notes: string[] } {
  if (question.kind === "order") {
    return {
      body: [
        items(
          question.steps.map(({ text }) => text),
          "ol",
        ),
      ],
      notes: [],
    };
  }
  const right = question.options.filter((option) => option.right);
  const wrong = question.options.filter((option) => !option.right);
  return {
    body: right.map(({ text, why }) =>
      newElement("div", {}, [
        newElement("p", {}, [newElement("strong", {}, inline(text))]),
        newElement("p", {}, inline(why)),
      ]),
    ),
    notes: wrong.map(({ text, why }) => `Not “${text}” ${why}`.replaceAll("`", "")),
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
  const body = [ask, ...shown, optionsOf(question)];
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
