import { runbookFolder } from "../text/lessons/runbook-path.ts";
import { runbookFields } from "../runbooks/file/runbook-schema.ts";
import { CommandRefusal } from "../system/command-line.ts";

/** A runbook to be begun. */
export interface NewRunbook {
  /** Name of its file without the ending, and of its page. */
  readonly id: string;
  /** What its victim would say. */
  readonly title: string;
  /** Id of the lesson that teaches it. */
  readonly lesson: string;
}

/** What is there already. */
export interface ExistingRunbooks {
  /** Ids of the runbooks, by their places in the list. */
  readonly orders: Readonly<Record<string, number>>;
  /** Ids of the lessons. */
  readonly lessons: readonly string[];
}

/** What to write. */
export interface RunbookPlan {
  readonly file: string;
  readonly text: string;
}

/** The runbook cannot be begun; the message says why, and what to do. */
export class NewRunbookError extends CommandRefusal {
  override readonly name = "NewRunbook";
}

const template = ({ id, title, lesson }: NewRunbook, order: number) => `---
id: ${id}
title: ${JSON.stringify(title)}
description: TODO one sentence of 60 to 170 characters that says what this repairs, for search results.
kind: incident
urgency: soon
order: ${order}
symptoms:
  - TODO what a reader in trouble sees
alerts: []
messages: []
loses: TODO what is gone for good; "Nothing." included.
minutes: 15
needs:
  rights: [pg_monitor]
  tools: [psql]
works-on: { postgresql: "13-18", kafka: "3.7-4.3", debezium: "3.7" }
lesson: ${lesson}
---

## Look at the slot

\`\`\`sql run looks needs="pg_monitor"
SELECT wal_status FROM pg_replication_slots WHERE slot_name = '{{slot}}';
\`\`\`

\`\`\`text output
 wal_status
------------
 reserved
(1 row)
\`\`\`

\`\`\`text output otherwise="stop: TODO whom to ask, and what"
 wal_status
------------
(0 rows)
\`\`\`

## Done when

TODO what an outsider would accept as done.

## Put back

TODO each setting that was changed, or that nothing was.
`;

function check({ id, title, lesson }: NewRunbook, { orders, lessons }: ExistingRunbooks): void {
  const refuse = (field: "id" | "title", value: string) => {
    if (runbookFields[field].safeParse(value).success) return;
    throw new NewRunbookError(
      `The ${field} "${value}" is none of a runbook. Write ${runbookFields[field].description ?? ""}: ` +
        (field === "id" ? "lower-case words with hyphens, 3 to 60 characters." : "a plain text."),
    );
  };
  refuse("id", id);
  refuse("title", title);
  if (Object.hasOwn(orders, id)) {
    throw new NewRunbookError(`There is a runbook "${id}". Choose another id.`);
  }
  if (!lessons.includes(lesson)) {
    throw new NewRunbookError(`There is no lesson "${lesson}". There are: ${lessons.join(", ")}.`);
  }
}

/**
 * Plans a new runbook: the last place in the list, and a text that passes every rule except that its
 * TODOs are still to be written.
 * @throws NewRunbookError when the id is taken or unusable, or the lesson is unknown
 */
export function planRunbook(runbook: NewRunbook, existing: ExistingRunbooks): RunbookPlan {
  check(runbook, existing);
  const last = Math.max(0, ...Object.values(existing.orders));
  const order = Math.min(999, (Math.floor(last / 10) + 1) * 10);
  return { file: `${runbookFolder}/${runbook.id}.mdx`, text: template(runbook, order) };
}
