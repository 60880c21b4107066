import type { Nodes } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { oneOf } from "../../problems/entry.ts";
import { placeOf, type Place } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";

/** What a lesson may pass to a component. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** The values a property may have; without an entry, any text. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Properties that hold words from a list, with spaces between them. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Properties that hold the address of a page. */
  readonly addresses?: readonly string[];
  /** Whether it shows what stands between its tags; then it needs something there. */
  readonly content: "text" | "none";
}
export type ComponentRules = Readonly<Record<string, ComponentRule>>;

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Where = { readonly file: string; readonly at: Place };

/** A component of a lesson: where it stands, how it is called, what it may take. */
interface Component {
  readonly where: Where;
  readonly component: string;
  readonly rule: ComponentRule;
}

/** Whether a part of a text is only for authors. */
export const isComment = (node: Nodes): boolean =>
  (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") &&
  /^\s*\/\*[^]*\*\/\s*$/.test(node.value);

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === "https:";
}

function checkContent(node: Element, { where, component, rule }: Component): Problem[] {
  const shown = node.children.filter(
    (child) => !isComment(child) && !(child.type === "text" && child.value.trim() === ""),
  );
  if (rule.content === "none" && shown.length > 0) {
    return [problem("mdx/content-not-shown", where, { component })];
  }
  if (rule.content === "text" && shown.length === 0) {
    return [problem("mdx/no-content", where, { component })];
  }
  return [];
}

/** What a property is to hold, where it holds something else. */
function expectedInstead(rule: ComponentRule, name: string, value: string): string | undefined {
  if (value.includes("{{")) return "it without {{…}}: names are filled in only in code";
  const known = rule.values?.[name];
  if (known && !known.includes(value)) return oneOf(known);
  const listed = rule.lists?.[name];
  if (listed && !value.split(" ").every((word) => listed.includes(word)))
    return `words with single spaces between them, each ${oneOf(listed)}`;
  if (!rule.addresses?.includes(name) || isHttps(value)) return undefined;
  return `the address of the page it is taken from: ${name}="https://…"`;
}

/** Checks the value of a property that the component takes. */
function checkValue({ name, value }: MdxJsxAttribute, of: Component): Problem[] {
  const { where, component, rule } = of;
  if (!value || (typeof value === "string" && value.trim() === "")) {
    return [problem("mdx/missing-property", where, { component, name })];
  }
  const isText = typeof value === "string";
  const said = isText ? `"${value}"` : `{${value.value}}`;
  const expected = isText ? expectedInstead(rule, name, value) : `${name}="…", without braces`;
  if (expected === undefined) return [];
  return [problem("mdx/property-value", where, { component, name, said, expected })];
}

/** Checks a component of the course: its name, its properties, what stands between its tags. */
export function checkComponent(
  file: string,
  node: Element,
  name: string,
  rules: ComponentRules,
): Problem[] {
  const where = { file, at: placeOf(node) };
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return [problem("mdx/unknown-component", where, { name, known: Object.keys(rules) })];
  const component = { where, component: name, rule };
  const known = [...rule.required, ...(rule.optional ?? [])];
  const given = node.attributes.map((a) => (a.type === "mdxJsxAttribute" ? a.name : "{…}"));
  return [
    ...given
      .filter((n, index) => !known.includes(n) || given.indexOf(n) !== index)
      .map((n) => problem("mdx/unknown-property", where, { component: name, name: n, known })),
    ...rule.required
      .filter((n) => !given.includes(n))
      .map((n) => problem("mdx/missing-property", where, { component: name, name: n })),
    ...node.attributes.flatMap((a, index) =>
      a.type === "mdxJsxAttribute" && known.includes(a.name) && given.indexOf(a.name) === index
        ? checkValue(a, component)
        : [],
    ),
    ...checkContent(node, component),
  ];
}
