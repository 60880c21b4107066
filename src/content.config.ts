import { join } from "node:path";
import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { z } from "zod";
import { buildTime } from "./authoring/build-time.ts";
import { codeFingerprint } from "./authoring/compile-cache.ts";
import { contentFolder } from "./authoring/check/check-places.ts";
import { openCourse, readModules } from "./authoring/course-files.ts";
import { lastChanges } from "./site/repository/last-change.ts";
import { courseLoader } from "./site/collections/course-loader.ts";
import { runbookRenderer } from "./site/collections/runbook-renderer.ts";
import { cachedParser } from "./authoring/tree-cache.ts";
import { readLessonHead } from "./text/lessons/lesson-head.ts";
import { lessonSchema } from "./text/lessons/lesson-schema.ts";
import { courseFolder } from "./text/lessons/lesson-path.ts";
import { modulesFile } from "./text/lessons/modules.ts";
import { parseLesson } from "./text/lessons/parse-lesson.ts";
import { runbookFolder } from "./text/lessons/runbook-path.ts";
import { matrixPath, parseMatrix } from "./records/read-matrix.ts";
import { incidentsFolder } from "./records/incidents.ts";
import { boardsFolder } from "./records/boards.ts";
import { readBoards } from "./records/read-boards.ts";
import { readFilms } from "./records/read-films.ts";
import { metricsPath } from "./records/metrics.ts";
import { readMeasurements } from "./records/read-measurements.ts";
import { parseRecord } from "./records/parse-record.ts";
import { openRecords } from "./text/evidence/records.ts";
import { reportOf } from "./text/evidence/lesson-report.ts";
import { newestVersions, versionsPath } from "./records/versions.ts";
import { measurementsPath } from "./records/measurements.ts";
import { verifiedPath } from "./records/verified.ts";
import { labFolder } from "./practice/incident-lab/lab-path.ts";
import { readLabs } from "./practice/incident-lab/read-labs.ts";
import { parseQuiz, quizFolder } from "./practice/quiz/parse-quiz.ts";
import { followedFile, hashOf } from "./runbooks/file/follow-record.ts";
import { changesFile, readChanges } from "./changes/changes.ts";
import { glossaryFile, readGlossary } from "./glossary/glossary.ts";
import { readMetricReference } from "./metrics/check-metrics.ts";
import { metricMeaningsFile } from "./metrics/metric-meanings.ts";
import { platformFactsFile, readPlatformFacts } from "./platforms/platform-facts.ts";
import { readStateFacts, stateFactsFile } from "./states/state-facts.ts";
import { messageFolder, readMessages } from "./runbooks/file/messages.ts";
import { parseRunbook } from "./runbooks/file/parse-runbook.ts";
import { runbookPageSchema } from "./runbooks/file/runbook-schema.ts";
import { parseRuns } from "./runbooks/page/record.ts";
import { readRunbooks } from "./runbooks/read-runbooks.ts";
import { keptResults } from "./system/kept-results.ts";

const root = process.cwd();
const { read, ...course } = openCourse(root);
const fingerprint = codeFingerprint(root);
const parse = cachedParser(join(root, ".cache/trees"), fingerprint);
const keep = keptResults(join(root, ".cache/evidence"), fingerprint);
const runbookFiles = () =>
  course
    .runbooks()
    .flatMap((file) => parseRunbook(file, read(file) ?? "", parse).read?.runbook ?? []);

/** What the course's own parsers read; they have held it to its schema. */
function collection<T extends object>(...loader: Parameters<typeof courseLoader<T>>) {
  return defineCollection({ loader: courseLoader(...loader), schema: z.custom<T>() });
}

export const collections = {
  // Ids follow the files, `course/<module>/<slug>` and `runbooks/<id>`, and so do the pages' addresses.
  docs: defineCollection({
    loader: glob({ base: "./src/content", pattern: ["course/**/*.mdx", "runbooks/*.mdx"] }),
    // Pages that are neither (home, 404) go through this schema as well, hence `partial`. Lessons
    // and runbooks are held to their whole schemas by src/authoring before anything is built.
    schema: docsSchema({ extend: z.union([lessonSchema.partial(), runbookPageSchema]) }),
  }),

  /** When each file of the course was last committed, by its path. */
  changes: collection([contentFolder], () =>
    [...lastChanges(root)].map(([file, at]) => [file, { at }] as const),
  ),

  /** Titles and descriptions of the modules, by folder. */
  modules: collection([modulesFile], () => Object.entries(readModules({ read }))),

  /** The quizzes, by the file name of their lesson. */
  quizzes: collection([quizFolder], () =>
    course.quizzes().flatMap((file) => {
      // What is wrong with a quiz stops the build before any page asks for it.
      const { quiz } = parseQuiz(file, read(file) ?? "");
      return quiz ? [[quiz.slug, { questions: quiz.questions }] as const] : [];
    }),
  ),

  /** The incident labs, with what was recorded of each. */
  labs: collection([labFolder], () =>
    readLabs(course.labs(), read).map((each) => [each.lab.id, each] as const),
  ),

  /** The incidents that the lab has filmed, by name. */
  films: collection([incidentsFolder], () =>
    readFilms(course.films(), read).map((film) => [film.name, film] as const),
  ),

  /** What the board shows during each film, by the film's name. */
  boards: collection([boardsFolder], () =>
    readBoards(course.boards(), read).map((board) => [board.film, board] as const),
  ),

  /** The catalogue of messages: one entry, because Astro sorts entries by their ids. */
  messages: collection([messageFolder], () => [
    ["all", { messages: readMessages(course.content(), read).messages.map((m) => m.message) }],
  ]),

  /** What changed for readers, newest first: one entry, because Astro sorts entries by their ids. */
  changelog: collection([changesFile], () => [["all", readChanges(read(changesFile))]]),

  /** The glossary: one entry, because Astro sorts entries by their ids. */
  glossary: collection([glossaryFile], () => [
    ["all", { entries: readGlossary(read(glossaryFile)).entries }],
  ]),

  /** The metrics of the lab's stack with their meanings: one entry, because both make one page. */
  metrics: collection([metricsPath, metricMeaningsFile], () => [
    ["all", readMetricReference({ read, ...course })],
  ]),

  /** What is known of platforms: one entry, because all of them make one page. */
  platforms: collection([platformFactsFile], () => [
    ["all", readPlatformFacts(read(platformFactsFile))],
  ]),

  /** The states that systems report: one entry, because all of them make one page. */
  states: collection([stateFactsFile], () => [["all", readStateFacts(read(stateFactsFile))]]),

  /** How the lab followed each runbook. */
  followed: collection([runbookFolder, followedFile], () => {
    const hashes = runbookFiles().map((file) => [file.fields.id, hashOf(file)] as const);
    return [...parseRuns(read(followedFile), new Map(hashes))].map(
      ([id, runs]) => [id, { runs }] as const,
    );
  }),

  /** The runbooks as the builder and the drill have them: one entry, in their order. */
  runbooks: collection([runbookFolder], async ({ base, site }) => {
    const runbooks = await readRunbooks({
      files: runbookFiles(),
      render: await runbookRenderer(),
      onSite: (path) => `${base.replace(/\/$/, "")}${path}`,
      origin: site === undefined ? "" : new URL(site).origin,
    });
    return [["all", { runbooks }]];
  }),

  /** What has been run of each lesson, by its id. */
  evidence: collection([courseFolder, verifiedPath, versionsPath], () => {
    const records = openRecords(read, () => buildTime(process.env));
    return course.lessons().flatMap((file) => {
      const text = read(file) ?? "";
      const id = readLessonHead(file, text).frontMatter?.fields.id;
      if (id === undefined) return [];
      const run = records.runOf(id);
      const report = keep(JSON.stringify([file, text, run]), () => {
        const { lesson } = parseLesson(file, text, parse);
        return lesson && reportOf(lesson, id, run);
      });
      return report ? [[id, report] as const] : [];
    });
  }),

  /** On which versions the lessons have been run; empty while there is no such record. */
  matrix: collection([matrixPath], () => {
    const text = read(matrixPath);
    return text === undefined ? [] : [["all", parseRecord(matrixPath, text, parseMatrix)] as const];
  }),

  /** What the lab has measured, beside the versions it has now. */
  measurements: collection([measurementsPath, versionsPath], () => {
    const newest = parseRecord(versionsPath, read(versionsPath) ?? "", newestVersions);
    return [["all", { measurements: readMeasurements(read), newest }] as const];
  }),
};
