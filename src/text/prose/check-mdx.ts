import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { placeOf } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { checkComponent, isComment, type ComponentRules } from "./check-component.ts";

/** HTML that says something Markdown cannot say. */
const elements = ["abbr", "br", "details", "kbd", "sub", "summary", "sup", "wbr"];

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function checkHtml(file: string, node: Element, name: string): Problem[] {
  if (elements.includes(name)) return [];
  return [problem("mdx/html-element", { file, at: placeOf(node) }, { name, known: elements })];
}

/** Rules for the parts of a lesson that are not Markdown: components, HTML, JavaScript. */
export function checkMdx(
  { file, tree }: { file: string; tree: Root },
  rules: ComponentRules,
): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const where = { file, at: placeOf(node) };
    const isExpression = node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
    if (node.type === "mdxjsEsm" || (isExpression && !isComment(node))) {
      problems.push(problem("mdx/javascript", where, {}));
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const name = node.name ?? "";
      const isComponent = /^[A-Z]/.test(name) || name === "";
      problems.push(
        ...(isComponent ? checkComponent(file, node, name, rules) : checkHtml(file, node, name)),
      );
    }
  });
  return problems;
}
