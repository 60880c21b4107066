import type { Element, Nodes, Parents, Root } from "hast";
import type { SectionKind, FinderSection } from "./section.ts";

/** Text of the page that answers nobody: what is drawn or pressed, other pages' names, what is folded away. */
const silent = new Set(["script", "style", "svg", "button", "template", "nav", "form", "dialog"]);

/** What stands beside the text. */
const asides = new Set(["aside", "details", "figure", "table"]);

/** Elements that may stand within a word; after any other a word has ended, although no space follows. */
const inline = /^(?:a|abbr|b|code|em|i|kbd|mark|small|span|strong|sub|sup|var|wbr)$/;

const isSilent = ({ tagName, properties }: Element) =>
  silent.has(tagName) || properties["dataFinderIgnore"] !== undefined;

function find(node: Nodes, tagName: string): Element | undefined {
  if (node.type === "element" && node.tagName === tagName) return node;
  for (const child of "children" in node ? node.children : []) {
    const found = find(child, tagName);
    if (found) return found;
  }
  return undefined;
}

interface Part {
  readonly anchor: string;
  readonly depth: number;
  readonly heading: string;
  /** Its first paragraph. */
  first?: string;
  text: string;
}

/** The words of an element, as they are read. */
function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && isSilent(node)) return "";
  const text = "children" in node ? node.children.map(wordsOf).join("") : "";
  return node.type === "element" && !inline.test(node.tagName) ? `${text}\n` : text;
}

const spaced = (text: string) => text.replace(/\s+/g, " ").trim();

/** The parts of a page: what stands before its first heading, then below each heading that has an anchor. */
function partsOf(main: Element): Part[] {
  const title = find(main, "h1");
  const first: Part = {
    anchor: "",
    depth: 1,
    heading: title ? spaced(wordsOf(title)) : "",
    text: "",
  };
  const parts = [first];
  const walk = (parent: Parents, isText = true) => {
    for (const node of parent.children) {
      const last = parts.at(-1) ?? first;
      if (node.type === "text") last.text += node.value;
      if (node.type !== "element" || isSilent(node) || node === title) continue;
      const depth = Number(/^h([2-6])$/.exec(node.tagName)?.[1]);
      const { id } = node.properties;
      if (depth && typeof id === "string") {
        parts.push({ anchor: id, depth, heading: spaced(wordsOf(node)), text: "" });
        continue;
      }
      if (node.tagName === "p" && isText) last.first ??= wordsOf(node);
      walk(node, isText && !asides.has(node.tagName));
      if (!inline.test(node.tagName)) (parts.at(-1) ?? last).text += "\n";
    }
  };
  walk(main);
  return parts;
}

/** The description that a page carries for other sites. */
function descriptionOf(tree: Root): string {
  const head = find(tree, "head");
  const isDescription = (node: Nodes): node is Element =>
    node.type === "element" && node.properties["name"] === "description";
  const content = head?.children.find(isDescription)?.properties["content"];
  return typeof content === "string" ? content : "";
}

const sentence = (text: string) => /^.{20,160}?[.:](?=\s|$)/.exec(spaced(text))?.[0] ?? "";

/** A page of the built site, with what only its source says. */
export interface FinderPage {
  /** Path below the base, with slashes at both ends. */
  readonly route: string;
  readonly kind: SectionKind;
  /** Symptoms by the anchor of the section that helps; "" is the page itself. */
  readonly symptoms: ReadonlyMap<string, readonly string[]>;
  /** Whether its text answers, section by section; without it, that of a runbook or lesson does. */
  readonly isRead?: boolean;
}

/**
 * The sections of a page. Of labs, quizzes and tools only the page itself, with its title and description:
 * their text holds answers that nobody asked for.
 * @param tree the page as it was built
 */
export function sectionsOf(
  tree: Root,
  { route, kind, symptoms, isRead }: FinderPage,
): FinderSection[] {
  const main = find(tree, "main");
  if (!main) return [];
  const description = descriptionOf(tree);
  const [first, ...rest] = partsOf(main);
  const page = first?.heading ?? "";
  const isText = isRead ?? (kind === "Runbook" || kind === "Lesson");
  // A runbook is one answer from its first line to its last.
  const whole = [first, ...(kind === "Runbook" ? rest : [])].map((part) => part?.text ?? "");
  const top: FinderSection = {
    address: route,
    kind,
    page,
    heading: page,
    lead: description,
    symptoms: symptoms.get("") ?? [],
    text: isText ? spaced(whole.join("\n")) : description,
  };
  if (!isText) return [top];
  return [
    top,
    ...rest.map(({ anchor, heading, first: paragraph = "", text }) => ({
      address: `${route}#${anchor}`,
      kind,
      page,
      heading,
      lead: kind === "Lesson" ? sentence(paragraph) : "",
      symptoms: symptoms.get(anchor) ?? [],
      text: spaced(text),
    })),
  ];
}
