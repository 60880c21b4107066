import { courseFolder } from "../../../../src/course/lesson-path.ts";
import { planIds, planOf } from "../../../../src/runbooks/plans.ts";
import { secondLesson } from "../../support/course.ts";
import type { Mistake } from "./mistake.ts";

type Edit = (text: string) => string;

/** A lesson with the sections that the runbooks of this id read; its body begins on line 17. */
function lesson(id: string, order: number, edit: Edit = (text) => text): Record<string, string> {
  const plans = planIds.map(planOf).filter((plan) => plan.lesson === id);
  const sections = plans.map(({ section }) => `## ${section}\n\n1. Do it.\n`);
  return {
    [`${courseFolder}/01-module-1/0${order}-${id}.mdx`]: secondLesson(edit(sections.join("\n")), {
      id,
      order: String(order),
    }),
  };
}

const ledger = (...ids: readonly string[]) => ({
  "src/content/lesson-ids.yaml": [
    "01-module-1/01-first-steps: first-steps",
    "01-module-1/02-next-steps: next-steps",
    ...ids.map((id, index) => `01-module-1/0${index + 3}-${id}: ${id}`),
    "",
  ].join("\n"),
});

const [wal, recovery] = ["wal-bloat-heartbeat", "disaster-recovery-procedures"];

/** A course with all runbooks. */
const runbooks = (edit: Edit) => ({
  ...lesson(wal, 3, edit),
  ...lesson(recovery, 4),
  ...ledger(wal, recovery),
});

/** Mistakes in the sections that are runbooks. */
export const runbookMistakes: readonly Mistake[] = [
  {
    code: "runbook/missing-section",
    what: "a heading that was changed a little",
    files: runbooks((text) => text.replace("## runbook-slot-growing", "## runbook-slot-grows")),
    report: [
      "src/content/course/01-module-1/03-wal-bloat-heartbeat.mdx:21:1  runbook/missing-section",
      '  The lesson has no section "runbook-slot-growing" any more.',
      "  21 | ## runbook-slot-grows",
      "       ^^^^^^^^^^^^^^^^^^^^^",
      "  The runbook builder reads this section: give its heading the old name, or change `section` in src/runbooks/wal-plans.ts as well.",
    ],
  },
  {
    code: "runbook/missing-section",
    what: "a section that was removed",
    files: runbooks((text) => text.replace("## runbook-slot-growing\n\n1. Do it.\n", "")),
    report: [
      "src/content/course/01-module-1/03-wal-bloat-heartbeat.mdx:1:1  runbook/missing-section",
      '  The lesson has no section "runbook-slot-growing" any more.',
      "  1 | ---",
      "      ^",
      "  The runbook builder reads this section: give its heading the old name, or change `section` in src/runbooks/wal-plans.ts as well.",
    ],
  },
  {
    code: "runbook/no-steps",
    what: "steps that became bullets",
    files: runbooks((text) => text.replace("1. Do it.", "- Do it.")),
    report: [
      "src/content/course/01-module-1/03-wal-bloat-heartbeat.mdx:17:1  runbook/no-steps",
      '  The section "runbook-disk-almost-full" has no numbered list.',
      "  17 | ## runbook-disk-almost-full",
      "       ^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  The runbook builder reads the steps of a runbook from it: number them, 1. 2. 3.",
    ],
  },
  {
    code: "runbook/missing-lesson",
    what: "a lesson that was removed with its runbooks",
    files: { ...lesson(recovery, 3), ...ledger(recovery) },
    report: [
      "src/runbooks/wal-plans.ts  runbook/missing-lesson",
      '  The runbooks of this file are in the lesson "wal-bloat-heartbeat", which does not exist.',
      "  Give the lesson its id back, or remove its runbooks from the file.",
    ],
  },
];
