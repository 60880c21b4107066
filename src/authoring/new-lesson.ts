import GithubSlugger from "github-slugger";
import { publishedIdsFile } from "../text/lessons/published-ids.ts";
import { lessonSchema } from "../text/lessons/lesson-schema.ts";
import { courseFolder } from "../text/lessons/lesson-path.ts";
import { CommandRefusal } from "../system/command-line.ts";

/** A lesson to be begun. */
export interface NewLesson {
  /** Folder of its module, e.g. `03-module-3`. */
  readonly module: string;
  readonly title: string;
}

/** What is there already. */
export interface ExistingCourse {
  readonly modules: readonly string[];
  /** Ids by lesson, `<module>/<slug>`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Lessons that exist as files, `<module>/<slug>`. */
  readonly lessons: readonly string[];
}

/** What to write: files by path, and the line for the list of published ids. */
export interface LessonPlan {
  readonly file: string;
  readonly text: string;
  readonly idLine: string;
}

/** The lesson cannot be begun; the message says why, and what to do. */
export class NewLessonError extends CommandRefusal {
  override readonly name = "NewLesson";
}

const template = (fields: { id: string; title: string; order: number }) => `---
id: ${fields.id}
title: ${JSON.stringify(fields.title)}
description: TODO one sentence of 60 to 170 characters that says what the reader learns here.
order: ${fields.order}
minutes: 30
difficulty: intermediate
goals:
  - TODO what the reader will be able to do, beginning with a verb.
  - TODO a second thing.
  - TODO a third thing.
prerequisites: []
topics: [replication slot]
incidents: []
---

TODO what goes wrong without this, in two sentences.

## How it works

\`\`\`mermaid
flowchart TD
  accTitle: TODO what the diagram shows
  accDescr: TODO what a reader should learn from it, in a sentence or two.
  A["restart_lsn"] --> B["oldest WAL that is kept"]
\`\`\`

## Do it

\`\`\`sql run
SELECT slot_name, wal_status FROM pg_replication_slots WHERE slot_name = '{{slot}}';
\`\`\`

<Check>

TODO what the reader should now see.

</Check>

## Sources

- TODO a link to the official documentation.
`;

/**
 * The id that a title gives.
 * @throws NewLessonError when the title is none of a lesson, or too long for an id
 */
function idOf(title: string): string {
  const withoutAccents = title.normalize("NFKD").replace(/\p{Mark}/gu, "");
  const id = new GithubSlugger()
    .slug(withoutAccents)
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-+/g, "-");
  if (!/^[a-z]/.test(id)) {
    throw new NewLessonError(`The title "${title}" gives no usable id. Begin it with a letter.`);
  }
  if (!lessonSchema.shape.title.safeParse(title).success) {
    throw new NewLessonError(
      `The title has ${title.length} characters; it must have 5 to 70. Choose another title.`,
    );
  }
  if (!lessonSchema.shape.id.safeParse(id).success) {
    throw new NewLessonError(
      `The title gives the id "${id}" of ${id.length} characters; an id has 3 to 60. ` +
        "Choose another title.",
    );
  }
  return id;
}

/** A list of lines with one more; its last line may lack the line break. */
export function withLine(list: string, line: string): string {
  return list === "" || list.endsWith("\n") ? list + line : `${list}\n${line}`;
}

/**
 * Plans a new lesson: the next free number of its module, an id, and a text that passes every
 * rule except that its TODOs are still to be written.
 * @throws NewLessonError when the module is unknown or the title gives no id
 */
export function planLesson({ module, title }: NewLesson, course: ExistingCourse): LessonPlan {
  if (!course.modules.includes(module)) {
    throw new NewLessonError(
      `There is no module "${module}". Known: ${course.modules.join(", ")}. ` +
        "A new one needs a title in src/content/modules.yaml first.",
    );
  }
  const id = idOf(title);
  if (Object.values(course.ids).includes(id)) {
    throw new NewLessonError(
      `The id "${id}" is taken (${publishedIdsFile}). Choose another title.`,
    );
  }
  const numbers = [...course.lessons, ...Object.keys(course.ids)]
    .filter((lesson) => lesson.startsWith(`${module}/`))
    .map((lesson) => Number(lesson.slice(module.length + 1, module.length + 3)));
  const order = Math.max(0, ...numbers) + 1;
  const slug = `${String(order).padStart(2, "0")}-${id}`;
  return {
    file: `${courseFolder}/${module}/${slug}.mdx`,
    text: template({ id, title, order }),
    idLine: `${module}/${slug}: ${id}\n`,
  };
}
