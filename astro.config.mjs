// @ts-check
import { fileURLToPath } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import react from "@astrojs/react";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig, fontProviders } from "astro/config";
import { codeFingerprint, withCompileCache } from "./src/authoring/compile-cache.ts";
import { courseMarkdown, wholePieces } from "./src/authoring/course-markdown.ts";
import { openCourse, projectPath, readModules } from "./src/authoring/course-files.ts";
import { editAddress, originOf } from "./src/site/repository/edit-address.ts";
import { authoring } from "./src/authoring/check/integration.ts";
import { pageRenderer } from "./src/authoring/check/page-renderer.ts";
import { expressiveCodeOptions } from "./src/text/code-blocks/options.ts";
import { practicePages } from "./src/authoring/practice-pages.ts";
import { cachedParser } from "./src/authoring/tree-cache.ts";
import { readLessonHead } from "./src/text/lessons/lesson-head.ts";
import { fontFile } from "./src/text/diagrams/font-css.ts";
import { createDiagramRenderer } from "./src/text/diagrams/diagram-renderer.ts";
import { lessonRoute } from "./src/text/lessons/lesson-path.ts";
import { runbookRoute } from "./src/text/lessons/runbook-path.ts";
import { readMessages } from "./src/runbooks/file/messages.ts";
import { readRunbookHeads } from "./src/runbooks/file/runbook-heads.ts";
import { symptomsByAddress } from "./src/runbooks/symptoms-by-address.ts";
import { questionsFile, readQuestions } from "./src/finder/questions/questions.ts";
import { finderMetrics } from "./src/finder/metrics/finder-metrics.ts";
import { finder } from "./src/finder/write-index.ts";
import { metricMeaningsFile, readMeanings } from "./src/metrics/metric-meanings.ts";
import { alertFiles, readAlerts, readRecordings, ruleFolder } from "./src/records/read-alerts.ts";
import { readMetrics } from "./src/records/read-metrics.ts";
import { glossaryFile, readGlossary } from "./src/glossary/glossary.ts";
import { siteSidebar } from "./src/site/navigation/site-sidebar.ts";
import { cards } from "./src/site/cards/integration.ts";
import { offline } from "./src/site/offline/integration.ts";
import { keptResults } from "./src/system/kept-results.ts";
import { security } from "./src/site/security/integration.ts";

const root = fileURLToPath(new URL("./", import.meta.url));
const cache = fileURLToPath(new URL(".cache/", import.meta.url));
const toProjectPath = projectPath(root);
const fingerprint = codeFingerprint(root);
const course = {
  ...openCourse(root),
  parse: cachedParser(`${cache}trees`, fingerprint),
};
const diagramRenderer = createDiagramRenderer(cache, (line) => console.log(line));
const makers = { course, diagramRenderer, toProjectPath };
const render = pageRenderer(makers, `${cache}checked`, fingerprint);
const { plugins, inputs } = courseMarkdown({ ...makers, tolerant: process.argv.includes("dev") });
const lessons = course.lessons().map((file) => readLessonHead(file, course.read(file) ?? ""));

const runbooks = readRunbookHeads(course.runbooks(), course.read);

const { questions } = readQuestions(course.read(questionsFile));

const messages = readMessages(course.content(), course.read).messages.map((m) => m.message);

const terms = readGlossary(course.read(glossaryFile)).entries;

const rules = [...alertFiles, "inventory"].map(
  (file) => course.read(`${ruleFolder}/${file}.yml`) ?? "groups: []",
);
const metrics = finderMetrics(
  readMetrics(course.read),
  readMeanings(course.read(metricMeaningsFile)).meanings,
  {
    alerts: rules.flatMap(readAlerts),
    recordings: new Map(rules.flatMap((text) => [...readRecordings(text)])),
  },
);

const cardList = [
  { route: "/", kind: "Course and runbooks", title: "Operate Debezium's PostgreSQL connector" },
  ...lessons.flatMap(({ path, frontMatter }) =>
    path && frontMatter
      ? [{ route: lessonRoute(path), kind: "Lesson", title: frontMatter.fields.title }]
      : [],
  ),
  ...runbooks.map(({ id, title }) => ({ route: runbookRoute(id), kind: "Runbook", title })),
];

const overrides = [
  "Footer",
  "Head",
  "Header",
  "LastUpdated",
  "MarkdownContent",
  "MobileTableOfContents",
  "PageTitle",
  "Search",
  "Sidebar",
  "SocialIcons",
  "TableOfContents",
  "ThemeProvider",
  "ThemeSelect",
];
const absent = ["Banner", "DraftContentNotice", "FallbackContentNotice", "Hero", "LanguageSelect"];
/** @param {string} name */
const override = (name) => `./src/site/components/overrides/${name}.astro`;
// The first one declares the order of the layers.
const styles = [
  "layers",
  "fonts",
  "tokens",
  "theme",
  "page",
  "contents",
  "prose",
  "states",
  "code",
  "names",
  "print",
];
const base = process.env.SITE_BASE ?? "/";

export default defineConfig({
  site: process.env.SITE_URL ?? "http://127.0.0.1:4321",
  base,
  trailingSlash: "always",
  // A kilobyte of every page for readers with a mouse; a phone in an incident has nothing of it.
  prefetch: false,
  cacheDir: "./.cache/astro",
  // A page paints with what its first bytes bring: on a slow phone a style sheet is a round trip more.
  build: { inlineStylesheets: "always" },
  markdown: {
    processor: withCompileCache(unified(plugins), {
      folder: `${cache}lessons`,
      fingerprint: `${fingerprint} ${process.argv.slice(2).join(" ")} ${base}`,
      inputs,
    }),
  },
  vite: {
    // PostgreSQL of the incident labs loads parts of itself on demand.
    // Its C runtime holds an eval that nothing calls.
    worker: { format: "es", rolldownOptions: { checks: { eval: false } } },
    build: {
      rolldownOptions: {
        // Astro marks modules with directives of its own; the bundler warns about each of them.
        checks: { moduleLevelDirective: false },
      },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: "Source Sans 3 Variable",
      cssVariable: "--font-text",
      // Astro makes a face of Arial without its bold one: src/styles/fonts.css has both.
      optimizedFallbacks: false,
      fallbacks: [
        // src/styles/fonts.css
        ...["Liberation Sans", "Roboto", "DejaVu Sans"].map((name) => `Text in ${name}`),
        "sans-serif",
      ],
      options: {
        variants: [
          {
            weight: "200 900",
            style: "normal",
            src: [fileURLToPath(import.meta.resolve(fontFile))],
          },
        ],
      },
    },
  ],
  integrations: [
    authoring({ course, diagramRenderer, render }),
    // Starlight's own would list what tells search engines to leave it out: slides, and the page without a network.
    sitemap({ filter: (page) => !/\/(?:slides\/[^/]+|offline)\/$/.test(page) }),
    starlight({
      title: "Debezium in Production",
      description:
        "Operate Debezium's PostgreSQL connector in production: WAL, heartbeats, scaling, disaster recovery.",
      sidebar: siteSidebar({
        ...practicePages(course, lessons),
        lessons,
        runbooks,
        modules: readModules(course),
      }),
      customCss: styles.map((name) => `./src/styles/${name}.css`),
      components: Object.fromEntries([
        ...overrides.map((name) => [name, override(name)]),
        ...absent.map((name) => [name, override("Nothing")]),
      ]),
      // The finder has an index of its own.
      pagefind: false,
      disable404Route: true,
      editLink: { baseUrl: editAddress(process.env, originOf(root)) },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      expressiveCode: expressiveCodeOptions,
      // Boxes are Starlight's; without this it draws them in src/content/docs only. Links of headings are
      // lighter here: src/text/prose/rehype-heading-links.ts.
      markdown: {
        processedDirs: ["./src/content/course", "./src/content/runbooks", "./src/pages"],
        headingLinks: false,
      },
    }),
    finder(
      { said: [symptomsByAddress(lessons, runbooks), questions], messages, terms, metrics },
      keptResults(`${cache}sections`, fingerprint),
    ),
    mdx({ optimize: wholePieces }),
    react(),
    cards(cardList, cache),
    security(),
    offline(process.env.SITE_OFFLINE === "off"),
  ],
});
