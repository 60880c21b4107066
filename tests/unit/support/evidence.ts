import { parseLesson } from "../../../src/text/lessons/parse-lesson.ts";
import { blocksOf } from "../../../src/text/fences/blocks.ts";
import { collectFences } from "../../../src/text/fences/fence.ts";
import type { BlockRun, LessonRun, Verified } from "../../../src/records/verified.ts";

/** A run of a lesson in which every block passed. */
export interface RunOfText {
  /** The lesson's text when it was run. */
  readonly text: string;
  /** The recorded values of each block, in order; a block without any has none. */
  readonly values?: readonly (readonly string[])[];
  /** What is different about the run. */
  readonly changes?: Partial<LessonRun>;
  /** What is different about a block, by its index. */
  readonly blocks?: Readonly<Record<number, Partial<BlockRun>>>;
}

/** What the lab would have written of a lesson. */
export function runOfText({ text, values = [], changes, blocks = {} }: RunOfText): LessonRun {
  const { lesson } = parseLesson("lesson.mdx", text);
  if (!lesson) throw new Error(`Not a lesson: ${text}`);
  return {
    at: "2026-11-23T21:14:03.000Z",
    stack: "native",
    names: ["default", "other"],
    versions: { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" },
    blocks: blocksOf(collectFences(lesson)).map(({ hash }, index) => ({
      hash,
      status: "passed",
      seconds: 1.25,
      values: [...(values[index] ?? [])],
      ...blocks[index],
    })),
    ...changes,
  };
}

/** The content of `lab/verified.json` with runs of lessons, by their ids. */
export function verifiedJson(lessons: Readonly<Record<string, LessonRun>>): string {
  return JSON.stringify({ format: 1, lessons } satisfies Verified);
}
