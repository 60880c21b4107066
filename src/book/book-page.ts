import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Chapter } from "./chapters.ts";
import { newElement, changed, classesOf } from "../text/built/elements.ts";
import { reasonsOf, questionsOf } from "./quiz-chapter.ts";
import type { BookPage } from "./read-page.ts";
import { placeInBook, placed, type BookSite } from "./references.ts";

/** What the book is made of. */
export interface BookParts {
  readonly title: string;
  readonly description: string;
  readonly chapters: readonly Chapter[];
  /** The built page of each chapter, by its key. */
  readonly pages: ReadonlyMap<string, BookPage>;
  readonly site: BookSite;
  /** The book's own style sheet. */
  readonly css: string;
  /** What the title page says of this edition, e.g. its day. */
  readonly edition: readonly string[];
}

/** The pages on which anchors of the book stand, by anchor. */
export type PageNumbers = ReadonlyMap<string, number>;

const answers: Chapter = {
  ...{ key: "answers", route: "/answers/", title: "Answers to the questions" },
  ...{ part: "Questions", kind: "quiz" },
};

const answersLink = `#${answers.key}`;

const answersLater = newElement("p", {}, [
  "The answers, with their reasons, stand in ",
  newElement("a", { href: answersLink }, [answers.title]),
  ".",
]);

const inContents = (chapters: readonly Chapter[]): readonly Chapter[] =>
  chapters.some(({ kind }) => kind === "quiz") ? [...chapters, answers] : chapters;

/** Text as a string of CSS. */
const cssString = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

const runningHead = (page: string, title: string) =>
  `@page ${page} { @top-right { content: ${cssString(title)} } }`;

/** A named page for the contents and for each chapter, whose running head says which it is. */
const runningHeads = (chapters: readonly Chapter[]) =>
  [
    runningHead("contents", "Contents"),
    ...chapters.map(({ key, title }, index) => {
      const page = `chapter-${index}`;
      return `${runningHead(page, title)} [data-chapter="${key}"] { page: ${page} }`;
    }),
  ].join("\n");

/** Links within the book say the page they lead to; before it is known, in as many figures. */
function withPageNumbers(root: Element, numbers: PageNumbers | undefined): Element {
  return changed(root, (node) => {
    const { href } = node.properties;
    const silent = ["heading-link", "step-number", "sl-anchor-link", "run-link"];
    if (node.tagName !== "a" || typeof href !== "string" || !href.startsWith("#")) return [node];
    if (classesOf(node).some((name) => silent.includes(name))) return [node];
    const page = String(numbers?.get(href.slice(1)) ?? (numbers ? "" : "000"));
    return [{ ...node, properties: { ...node.properties, dataPage: page } }];
  });
}

function contentsOf(chapters: readonly Chapter[]): Element {
  const parts = [...new Set(chapters.map(({ part }) => part))];
  const lists = parts.flatMap((part) => [
    newElement("p", { className: ["contents-part"] }, [part]),
    newElement(
      "ol",
      {},
      chapters
        .filter((chapter) => chapter.part === part)
        .map(({ key, title }) =>
          newElement("li", {}, [
            newElement("a", { href: `#${key}` }, [newElement("span", {}, [title])]),
          ]),
        ),
    ),
  ]);
  const title = newElement("h1", { id: "contents" }, ["Contents"]);
  return newElement("nav", { className: ["book-contents"], ariaLabelledBy: ["contents"] }, [
    title,
    ...lists,
  ]);
}

const article = (key: string, children: readonly ElementContent[]) =>
  newElement("article", { dataChapter: key, className: ["book-chapter"] }, children);

function chapterArticles({ chapters, pages, site }: BookParts): Element[] {
  const key: ElementContent[] = [];
  const articles = chapters.map((chapter) => {
    const page = pages.get(chapter.key);
    if (!page) throw new Error(`${chapter.route} is in the book and was not read.`);
    const to = (href: string) => placeInBook(href, chapter, { chapters, site });
    if (chapter.kind !== "quiz") return article(chapter.key, placed(page.content, chapter.key, to));
    key.push(...placed(reasonsOf(page.content, chapter.title), `key-${chapter.key}`, to));
    const questions = questionsOf(page.content, answersLater);
    const lead = (href: string) => (href === answersLink ? href : to(href));
    return article(chapter.key, placed(questions, chapter.key, lead));
  });
  if (key.length === 0) return articles;
  const title = newElement("h1", { id: answers.key }, [answers.title]);
  const text = newElement("div", { className: ["sl-markdown-content"] }, key);
  return [...articles, article(answers.key, [title, text])];
}

/**
 * The whole book as one page.
 * @param numbers where its anchors stand, once that is known
 * @throws Error when a chapter's page is missing
 */
export function bookPage(parts: BookParts, numbers?: PageNumbers): string {
  const { title, description, edition, pages, css } = parts;
  const chapters = inContents(parts.chapters);
  const sheets = [...new Set([...pages.values()].flatMap((page) => page.sheets))];
  const styles = [...new Set([...pages.values()].flatMap((page) => page.styles))];
  const cover = newElement("section", { className: ["book-cover"] }, [
    newElement("h1", {}, [title]),
    newElement("p", {}, [description]),
    ...edition.map((line) => newElement("p", { className: ["edition"] }, [line])),
  ]);
  const main = newElement("main", {}, [cover, contentsOf(chapters), ...chapterArticles(parts)]);
  const head = [
    newElement("meta", { charSet: "utf-8" }),
    newElement("title", {}, [title]),
    ...sheets.map((href) => newElement("link", { rel: ["stylesheet"], href })),
    ...[...styles, css, runningHeads(chapters)].map((text) => newElement("style", {}, [text])),
  ];
  const html = newElement("html", { lang: "en", dataTheme: "light" }, [
    newElement("head", {}, head),
    newElement("body", {}, [withPageNumbers(main, numbers)]),
  ]);
  return `<!doctype html>${toHtml(html)}`;
}
