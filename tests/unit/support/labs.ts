import { labFolder } from "../../../src/practice/incident-lab/lab-path.ts";

/** The file of the lab that the small course may have. */
export const labFile = `${labFolder}/small-lab.yaml`;

/** A lab without a mistake, which belongs to the first lesson. Its lines are numbered in mistakes. */
export const goodLab = `title: A small lab
lesson: first-steps
order: 1
minutes: 5
summary: A lab that exists to be checked by the tests of what makes a lab.
story:
  - Something has happened, and somebody has to act.
disk: 96
captured: [public.orders]
arrive: 2
start: |
  CREATE TABLE public.orders (id int PRIMARY KEY);
world:
  - { every: 2, sql: CHECKPOINT }
goals:
  - { id: quiet, text: Nothing happens any more., sql: SELECT true }
pitfalls:
  - { id: too-loud, text: You made too much noise., sql: SELECT false }
hints: [Look at it first., Then look again., Then do nothing.]
solution:
  - sql: SELECT 1
wrong:
  - { id: shout, title: Shout at it, moves: [{ minutes: 1 }], rejected: too-loud, because: It is loud. }
  - { id: run-away, title: Run away from it, moves: [{ minutes: 1 }], rejected: quiet, because: It goes on. }
  - { id: fill-disk, title: Fill the disk of it, moves: [{ minutes: 1 }], rejected: disk-full, because: It is full. }
debrief:
  text: [It was a small lab.]
  links:
    - { text: Slot states, lesson: first-steps, section: slot-states }
`;

/** The good lab with one piece of text replaced by another. */
export function editedLab(from: string, to: string): string {
  if (!goodLab.includes(from)) throw new Error(`The lab does not hold ${JSON.stringify(from)}.`);
  return goodLab.replace(from, to);
}
