import type { Code, Parent, Root, RootContent } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { posix } from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { collectFences, type Fence } from "../../text/fences/fence.ts";
import { defaultValues, fillPlaceholders } from "../../text/fences/placeholders.ts";
import { contentRoute } from "../../text/lessons/content-route.ts";
import { parseMdx } from "../../text/lessons/parse-lesson.ts";
import { runbookRoute } from "../../text/lessons/runbook-path.ts";
import { codeText, codeWords } from "./code-words.ts";
import { box, componentMarkdown } from "./component-markdown.ts";
import { markdownFile, type PageText, type Surroundings } from "./page-text.ts";

const printer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", rule: "-" });

const filled = (text: string): string => fillPlaceholders(text, defaultValues);

// Not MDX: an author may write any sign into an attribute.
const reader = unified().use(remarkParse);

/** Words of this site, in Markdown, to stand before a fence: parsed, so that links in them are links. */
const asParagraphs = (words: string): RootContent[] =>
  words === "" ? [] : reader.parse(filled(words)).children;

/** What a page's text becomes, node by node. */
class Writer {
  readonly #page: PageText;
  readonly #around: Surroundings;
  readonly #fences = new Map<Code, Fence>();

  constructor(page: PageText, tree: Root, around: Surroundings) {
    this.#page = page;
    this.#around = around;
    const fences = collectFences({ file: page.file, text: page.body, tree });
    visit(tree, "code", (node) => {
      const fence = fences.shift();
      if (fence) this.#fences.set(node, fence);
    });
  }

  /** The full address of a link's target; pages of the course by their Markdown. */
  #address(url: string): string {
    const [path = "", anchor] = url.split("#");
    const file = posix.join(posix.dirname(this.#page.file), path);
    const route = path.endsWith(".mdx") ? contentRoute(file) : undefined;
    if (route === undefined) return url.startsWith("/") ? this.#around.addressOf(url) : url;
    const address = this.#around.addressOf(route + markdownFile);
    return anchor === undefined ? address : `${address}#${anchor}`;
  }

  /** A link to a step of this page, `#done-when`, or to a runbook by its id. */
  readonly #goTo = (to: string): string => {
    if (to.startsWith("#")) return `[“${to.slice(1).replaceAll("-", " ")}”](${to})`;
    const [id = "", anchor] = to.split("#");
    const route = runbookRoute(id);
    const address = this.#around.addressOf(route + markdownFile);
    return `[${this.#around.titleOf(route)}](${address}${anchor === undefined ? "" : `#${anchor}`})`;
  };

  #code(node: Code): RootContent[] {
    const fence = this.#fences.get(node);
    const words = fence === undefined ? "" : codeWords(fence, this.#goTo);
    const value = filled(fence === undefined ? node.value : codeText(fence, node.value));
    return [...asParagraphs(words), { ...node, meta: null, value }];
  }

  #component({ name, attributes, children }: MdxJsxFlowElement | MdxJsxTextElement): RootContent[] {
    const plain = attributes.filter(
      (each): each is MdxJsxAttribute => each.type === "mdxJsxAttribute",
    );
    const values = plain.map(({ name: key, value }) => [
      key,
      typeof value === "string" ? filled(value) : undefined,
    ]);
    const component = {
      name: name ?? "",
      attributes: Object.fromEntries(values) as Record<string, string | undefined>,
      children: this.nodes(children),
    };
    return [...componentMarkdown(component, this.#around)];
  }

  /** Nodes of plain Markdown in the place of these. */
  nodes(all: readonly RootContent[]): RootContent[] {
    return all.flatMap((node) => this.#node(node));
  }

  #node(node: RootContent): RootContent[] {
    switch (node.type) {
      case "yaml":
      case "mdxjsEsm":
      case "mdxFlowExpression":
      case "mdxTextExpression":
        return [];
      case "code":
        return this.#code(node);
      case "inlineCode":
      case "text":
        return [{ ...node, value: filled(node.value) }];
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return this.#component(node);
      case "containerDirective":
        return [
          box(
            node.name.replace(/^./, (sign) => sign.toUpperCase()),
            this.nodes(node.children),
          ),
        ];
      // A colon before a word, which only looks like one.
      case "leafDirective":
      case "textDirective":
        return [this.#asWritten(node)];
      case "link":
      case "definition":
        return [{ ...this.#within(node), url: this.#address(filled(node.url)) }];
      default:
        return [this.#within(node)];
    }
  }

  #asWritten({ position }: RootContent): RootContent {
    const { start, end } = position ?? {};
    return { type: "text", value: filled(this.#page.body.slice(start?.offset, end?.offset)) };
  }

  #within<T extends RootContent>(node: T): T {
    if (!("children" in node)) return node;
    return { ...node, children: this.nodes((node as Parent).children) };
  }
}

/**
 * A lesson or runbook in plain Markdown: components are written out, commands carry the course's default names, a
 * diagram is its Mermaid source, which has a description in it. Links are full addresses.
 * @throws VFileMessage when the text is not MDX
 */
export function toMarkdown(page: PageText, around: Surroundings): string {
  const tree = (around.parse ?? parseMdx)(page.body);
  const writer = new Writer(page, tree, around);
  const plain: Root = { type: "root", children: writer.nodes(tree.children) };
  return printer.stringify(plain);
}
