import type { ToolId } from "../../text/components/planning-tools.ts";

/** What a class does at one time: a lesson, a quiz, a lab or a tool, by its id; or something else. */
export interface ClassItem {
  readonly minutes: number;
  readonly words: string;
  readonly lesson?: string;
  readonly quiz?: string;
  readonly lab?: string;
  readonly tool?: ToolId;
  /** The anchor of the last section that the class reads: of the quiz, the questions up to there. */
  readonly upTo?: string;
}

/** A class of some length, from its beginning on. */
export interface ClassPlan {
  readonly id: string;
  readonly title: string;
  /** Minutes after midnight. */
  readonly begins: number;
  readonly items: readonly ClassItem[];
}

/** The last section on the heartbeat, at which a class of two hours ends its reading. */
const heartbeatsEnd = "what-no-heartbeat-moves";

const pause = (minutes: number, words = "Break"): ClassItem => ({ minutes, words });

/** The classes that the course has lessons, quizzes and labs for. */
export const classPlans: readonly ClassPlan[] = [
  {
    id: "one-day",
    title: "One day",
    begins: 9 * 60,
    items: [
      { minutes: 15, words: "Who runs which connector, and what has gone wrong with it so far." },
      {
        minutes: 15,
        words: "The questions on paper, alone, before anybody has read. Keep the sheets.",
        quiz: "replication-slots",
      },
      { minutes: 60, words: "What a slot keeps, and for how long.", lesson: "replication-slots" },
      pause(15),
      {
        minutes: 45,
        words: "How much WAL, and where its limits are.",
        lesson: "wal-configuration",
      },
      {
        minutes: 30,
        words: "Each with the numbers of their own system; compare the results.",
        tool: "wal-budget",
      },
      pause(60, "Lunch"),
      {
        minutes: 45,
        words: "Three causes, one table, and the heartbeat.",
        lesson: "wal-bloat-heartbeat",
      },
      {
        minutes: 20,
        words: "In pairs: one types, one reads the slot.",
        lab: "slot-that-eats-the-disk",
      },
      { minutes: 20, words: "The same pairs, the other one types.", lab: "quiet-database" },
      {
        minutes: 15,
        words: "In the browser. The first answer counts.",
        quiz: "wal-bloat-heartbeat",
      },
      pause(15),
      {
        minutes: 45,
        words: "What is gone after a loss, and in which order to rebuild.",
        lesson: "disaster-recovery-procedures",
      },
      { minutes: 25, words: "In pairs.", lab: "slot-is-lost" },
      { minutes: 20, words: "Plan a drill for your own staging system.", tool: "dr-drill" },
      { minutes: 20, words: "Read the results side by side, and talk about the missed questions." },
    ],
  },
  {
    id: "two-hours",
    title: "Two hours",
    begins: 0,
    items: [
      {
        minutes: 10,
        words: "On paper, before anybody has read.",
        quiz: "wal-bloat-heartbeat",
        upTo: heartbeatsEnd,
      },
      {
        minutes: 40,
        words:
          "From “RUNNING, and the disk fills” to the heartbeat; leave out what comes after it.",
        lesson: "wal-bloat-heartbeat",
      },
      {
        minutes: 20,
        words: "In pairs: one types, one reads the slot.",
        lab: "slot-that-eats-the-disk",
      },
      { minutes: 20, words: "Each with the numbers of their own system.", tool: "wal-budget" },
      {
        minutes: 15,
        words: "The same in the browser. The first answer counts; leave the others open.",
        quiz: "wal-bloat-heartbeat",
        upTo: heartbeatsEnd,
      },
      { minutes: 15, words: "Read the results side by side, and talk about the missed questions." },
    ],
  },
];

/** Minutes as a time: `09:15`; of a plan that begins at 0, as time since its beginning: `1:05`. */
function timeOf(minutes: number, begins: number): string {
  const hours = String(Math.floor(minutes / 60));
  const rest = String(minutes % 60).padStart(2, "0");
  return `${begins === 0 ? hours : hours.padStart(2, "0")}:${rest}`;
}

/** The items of a plan, each with the time at which it begins. */
export function timed({ begins, items }: ClassPlan): (ClassItem & { readonly at: string })[] {
  let now = begins;
  return items.map((item) => {
    const at = timeOf(now, begins);
    now += item.minutes;
    return { ...item, at };
  });
}

/**
 * The numbers of the questions that a class can answer.
 * @param sections the anchors of the lesson's headings, in their order
 * @param asked the section of each question, in the order of the quiz
 * @param upTo the last section that the class reads
 */
export function questionsUpTo(
  sections: readonly string[],
  asked: readonly string[],
  upTo: string,
): number[] {
  const read = new Set(sections.slice(0, sections.indexOf(upTo) + 1));
  return asked.flatMap((section, index) => (read.has(section) ? [index + 1] : []));
}
