import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { checkComponent, type ComponentRules } from "./check-component.ts";

/** HTML that says something Markdown cannot say. */
const elements = ["abbr", "br", "details", "kbd", "sub", "summary", "sup", "wbr"];

/** Elements that would load something, by the attribute that says what. */
const loading: Readonly<Record<string, { what: string; attribute: string }>> = {
  script: { what: "script", attribute: "src" },
  iframe: { what: "page", attribute: "src" },
  img: { what: "picture", attribute: "src" },
  link: { what: "style sheet", attribute: "href" },
  video: { what: "video", attribute: "src" },
};

type Expression = Extract<RootContent, { type: "mdxFlowExpression" | "mdxTextExpression" }>;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

function attribute(node: Element, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name);
  return typeof found?.value === "string" ? found.value : undefined;
}

function checkHtml(file: string, node: Element, name: string): Problem[] {
  if (elements.includes(name)) return [];
  const where = { file, at: placeOf(node) };
  const load = loading[name];
  const target = load && attribute(node, load.attribute);
  if (load && target && /^(https?:)?\/\//.test(target)) {
    return [problem("mdx/remote", where, { what: load.what, target })];
  }
  return [problem("mdx/html-element", where, { name, known: elements })];
}

/** Reports what stands in braces: a placeholder that an author meant, or JavaScript. */
function checkExpression(file: string, node: Expression): Problem[] {
  if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return [];
  const where = { file, at: placeOf(node) };
  const [, name] = /^\{\s*([A-Za-z]\w*)\s*\}$/.exec(node.value) ?? [];
  if (name === undefined) return [problem("mdx/expression", where, {})];
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
    if (node.type === "mdxjsEsm") problems.push(problem("mdx/import", where, {}));
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
