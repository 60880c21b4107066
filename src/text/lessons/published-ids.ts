import { z } from "zod";
import type { Position } from "../../problems/position.ts";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import { lessonSchema } from "./lesson-schema.ts";

/** The list of published ids, from the project root. */
export const publishedIdsFile = "src/content/lesson-ids.yaml";

/** One line of the list. */
export interface PublishedId {
  /** `<module>/<slug>`. */
  readonly lesson: string;
  /** `undefined` when what stands there is no id. */
  readonly id: string | undefined;
  readonly at: Position;
}

/** The published ids, by lesson. */
export interface PublishedIds {
  readonly lines: readonly PublishedId[];
  /** Whether these are all lines of the file. */
  readonly complete: boolean;
  /** What keeps lines, or the file, from being read. */
  readonly problems: readonly Problem[];
}

const id = lessonSchema.shape.id.describe("the id that the lesson's front matter has");
const kind = {
  name: "the list of published ids",
  schema: z.record(z.string(), id),
  form: "Write one line for each lesson: 03-module-3/05-wal-bloat-heartbeat: wal-bloat-heartbeat",
};

/**
 * Reads the list of published ids.
 * @param text the file's content; no file is an empty list
 */
export function parsePublishedIds(text = ""): PublishedIds {
  const { values, readable, placeOfKey, problems } = readDocument(publishedIdsFile, text, kind);
  const lines = Object.entries(values).map(([lesson, value]: [string, unknown]) => ({
    lesson,
    id: id.safeParse(value).data,
    at: placeOfKey([lesson]),
  }));
  return { lines, complete: readable, problems };
}
