import type { YesOrNo } from "./decide.ts";

/** An example of a system that is late, by the answers that its owner would give. */
export interface DecisionExample {
  readonly title: string;
  readonly value: readonly YesOrNo[];
}

const late = ["no", "yes", "yes", "no"] as const;

/** Examples to begin with; each leads to another advice. All are invented, and the page says so. */
export const decisionExamples: readonly DecisionExample[] = [
  { title: "One large transaction", value: [...late, "yes"] },
  { title: "The broker takes too little", value: [...late, "no", "yes"] },
  { title: "A worker without CPU to spare", value: [...late, "no", "no", "yes", "yes"] },
  {
    title: "Many busy tables, and room for a second connector",
    value: [...late, "no", "no", "yes", "no", "yes", "yes", "yes", "yes"],
  },
];
