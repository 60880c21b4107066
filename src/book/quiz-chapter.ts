import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { newElement, changed, classesOf, outermost } from "../text/built/elements.ts";

const isAnswer = (node: Element) => classesOf(node).includes("quiz-answer");

/** What stands before the first question speaks of answering on the page. */
const isIntroduction = (node: Element["children"][number]) =>
  node.type === "element" && node.tagName === "p";

/**
 * The questions of a quiz's page, without its answers.
 * @param first what stands before the first question
 */
export function questionsOf(content: readonly ElementContent[], first: Element): ElementContent[] {
  return changed(newElement("div", {}, content), (node) => {
    if (isAnswer(node)) return [];
    if (!classesOf(node).includes("sl-markdown-content")) return [node];
    const questions = node.children.filter((child) => !isIntroduction(child));
    return [{ ...node, children: [first, ...questions] }];
  }).children;
}

/**
 * The answers of a quiz's page, each below the heading of its question.
 * @param title of the quiz
 * @returns nothing for a quiz without answers
 */
export function reasonsOf(content: readonly ElementContent[], title: string): Element[] {
  const questions = outermost(
    newElement("div", {}, content),
    ({ tagName }) => tagName === "section",
  );
  const answers = questions.flatMap((question) => {
    const [heading] = outermost(question, ({ tagName }) => tagName === "h2");
    const [answer] = outermost(question, isAnswer);
    if (!heading || !answer) return [];
    const reasons = answer.children.filter(
      (node) => node.type !== "element" || node.tagName !== "summary",
    );
    return [newElement("h3", {}, [toString(heading)]), newElement("div", {}, reasons)];
  });
  return answers.length > 0 ? [newElement("h2", {}, [title]), ...answers] : [];
}
