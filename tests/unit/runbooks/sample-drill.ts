import { markNext, startDrill, type Drill } from "../../../src/runbooks/drill/drill.ts";

const begin = Date.UTC(2027, 1, 24, 9, 0, 0);

/** A time so many minutes after the beginning of the sample. */
export const at = (minutes: number) => new Date(begin + minutes * 60_000);

export const plan = {
  scenario: "lost-slot",
  planned: ["lost-slot"],
  roles: { lead: "Ada", operator: "Ben", scribe: "Cem", observer: "Dee" },
  targets: { rto: 60, rpo: 10 },
} as const;

/** A drill whose points were reached after so many minutes. */
export const drillAt = (...minutes: readonly number[]): Drill =>
  minutes.reduce((drill, each) => markNext(drill, at(each)), startDrill(plan, at(0)));
