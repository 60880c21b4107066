import { posix } from "node:path";
import { publishedIdsFile } from "../../text/lessons/published-ids.ts";
import { courseFolder } from "../../text/lessons/lesson-path.ts";
import { modulesFile } from "../../text/lessons/modules.ts";
import { labFolder, labId } from "../../practice/incident-lab/lab-path.ts";
import { transcriptPath } from "../../practice/incident-lab/transcript.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { changesFile } from "../../changes/changes.ts";
import { glossaryFile } from "../../glossary/glossary.ts";
import { metricMeaningsFile } from "../../metrics/metric-meanings.ts";
import { platformFactsFile } from "../../platforms/platform-facts.ts";
import { stateFactsFile } from "../../states/state-facts.ts";
import { questionsFile } from "../../finder/questions/questions.ts";
import { isMessageFile } from "../../runbooks/file/messages.ts";
import { runbookFolder } from "../../text/lessons/runbook-path.ts";
import { quizFolder } from "../../practice/quiz/parse-quiz.ts";

/** Where everything that authors write is, from the project root. */
export const contentFolder = "src/content";

type Kind = "lesson" | "quiz" | "lab" | "runbook";

/** A file that is meant as something, by its folder and ending, and where that would be read. */
interface Meant {
  readonly kind: Kind;
  readonly expected: string;
}

const nameOf = (file: string) => posix.basename(file, posix.extname(file));
const isBelow = (folder: string, file: string) => file.startsWith(`${folder}/`);

/** What a file is meant as; `undefined` for all that is no lesson, quiz or lab. */
function meaningOf(file: string): Meant | undefined {
  const ending = posix.extname(file).toLowerCase();
  if (/^\.(mdx|md|markdown)$/.test(ending)) {
    const stem = file.slice(0, -ending.length);
    if (isBelow(runbookFolder, file)) {
      return { kind: "runbook", expected: `${runbookFolder}/${nameOf(file)}.mdx` };
    }
    const expected = isBelow(courseFolder, file)
      ? `${stem}.mdx`
      : `${courseFolder}/<NN-module-N>/${nameOf(file)}.mdx`;
    return { kind: "lesson", expected };
  }
  if (isBelow(quizFolder, file) && /^\.(yaml|yml|json)$/.test(ending)) {
    return { kind: "quiz", expected: `${quizFolder}/${nameOf(file)}.yaml` };
  }
  if (isBelow(labFolder, file) && /^\.(yaml|yml)$/.test(ending)) {
    return { kind: "lab", expected: `${labFolder}/${nameOf(file)}.yaml` };
  }
  return undefined;
}

/** Files that are meant as a lesson, a quiz or a lab, and are not where one is read. */
export function misplaced(content: readonly string[]): (Meant & { readonly file: string })[] {
  return content.flatMap((file) => {
    const meant = meaningOf(file);
    return meant && meant.expected !== file ? [{ file, ...meant }] : [];
  });
}

/**
 * Files below the folder of the content that nothing reads.
 * @param content all files, from the project root
 * @param named what the lessons show or link to; `undefined` while one of them cannot be read
 */
export function checkPlaces(
  content: readonly string[],
  named: ReadonlySet<string> | undefined,
): Problem[] {
  const wrong = misplaced(content);
  const labs = [
    ...content.flatMap((file) => labId(file) ?? []),
    ...wrong.map((w) => nameOf(w.file)),
  ];
  return content.flatMap((file): Problem[] => {
    const where = { file, at: "whole-file" as const };
    const meant = meaningOf(file);
    if (meant) {
      return meant.expected === file ? [] : [problem("content/misplaced", where, meant)];
    }
    const isTranscript = file === transcriptPath(nameOf(file)) && labs.includes(nameOf(file));
    const isList =
      [
        ...[
          modulesFile,
          publishedIdsFile,
          questionsFile,
          changesFile,
          glossaryFile,
          metricMeaningsFile,
          platformFactsFile,
          stateFactsFile,
        ],
      ].includes(file) || isMessageFile(file);
    if (isTranscript || isList) return [];
    const isNamed = isBelow(courseFolder, file) && (!named || named.has(file));
    return isNamed ? [] : [problem("content/unused-file", where, {})];
  });
}
