import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { checkComponent, type ComponentRules } from "./check-component.ts";

/** HTML that says something Markdown cannot say. */
const elements = ["abbr", "br", "details", "kbd", "sub", "summary", "sup", "wbr"];

type Expression = Extract<RootContent, { type: "mdxFlowExpression" | "mdxTextExpression" }>;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

function checkHtml(file: string, node: Element, name: string): Problem[] {
  if (elements.includes(name)) return [];
  return [problem("mdx/html-element", { file, at: placeOf(node) }, { name, known: elements })];
}

/** Reports what stands in braces: a placeholder that an author meant, or JavaScript. */
function checkExpression(file: string, node: Expression): Problem[] {
  if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return [];
  const where = { file, at: placeOf(node) };
  const [, name] = /^\{\s*([A-Za-z]\w*)\s*\}$/.exec(node.value) ?? [];
  if (name === undefined) return [problem("mdx/javascript", where, {})];
  return [problem("mdx/placeholder-in-text", where, { name })];
}

/** Rules for the parts of a lesson that are not Markdown: components, HTML, JavaScript. */
export function checkMdx(
  { file, tree }: { file: string; tree: Root },
  rules: ComponentRules,
): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const where = { file, at: placeOf(node) };
    if (node.type === "mdxjsEsm") problems.push(problem("mdx/javascript", where, {}));
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      problems.push(...checkExpression(file, node));
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
