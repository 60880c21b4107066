import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { placeOf } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";

/** What a lesson may pass to a component. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** The values a property may have; without an entry, any text. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}
export type ComponentRules = Readonly<Record<string, ComponentRule>>;

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

function checkComponent(
  file: string,
  node: Element,
  name: string,
  rules: ComponentRules,
): Problem[] {
  const where = { file, at: placeOf(node) };
  const rule = rules[name];
  if (!rule) return [problem("mdx/unknown-component", where, { name, known: Object.keys(rules) })];
  const known = [...rule.required, ...(rule.optional ?? [])];
  const given = node.attributes.map((a) => (a.type === "mdxJsxAttribute" ? a.name : "{…}"));
  return [
    ...given
      .filter((n) => !known.includes(n))
      .map((n) => problem("mdx/unknown-property", where, { component: name, name: n, known })),
    ...rule.required
      .filter((n) => !attribute(node, n)?.trim())
      .map((n) => problem("mdx/missing-property", where, { component: name, name: n })),
    ...Object.entries(rule.values ?? {}).flatMap(([n, values]) => {
      const value = attribute(node, n);
      if (!value?.trim() || values.includes(value)) return [];
      return [
        problem("mdx/unknown-value", where, { component: name, name: n, value, known: values }),
      ];
    }),
  ];
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
      const isComment = /^\s*\/\*[^]*\*\/\s*$/.test(node.value);
      if (!isComment) problems.push(problem("mdx/expression", where, {}));
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
