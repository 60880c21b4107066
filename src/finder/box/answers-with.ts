import type { Reading } from "../reading/reading.ts";
import { answersTo, type Answers } from "../search/answers.ts";
import type { SectionIndex } from "../search/section-index.ts";

/**
 * Answers what was asked, with what was read in it: sections begin with those to which findings lead, and the keys of
 * a status or a configuration are no words of a question.
 */
export const answersWith = (
  index: SectionIndex,
  asked: string,
  read: Reading | undefined,
): Answers =>
  answersTo(
    index,
    read?.lookUp === undefined ? asked : `${read.lookUp}\n${asked}`,
    read && {
      entries: read.entries ?? [],
      leads: read.findings.flatMap(({ leads }) => leads ?? []),
      words: read.lookUp ?? read.words ?? read.findings[0]?.text ?? read.title,
    },
  );
