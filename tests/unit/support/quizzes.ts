/** The quiz that the small course may have. */
export const quizFile = "src/content/quizzes/01-first-steps.yaml";

/** A question of a quiz without a mistake; it begins on line 2 + 11 × number. */
export const question = (number: number) => `  - id: question-${number}
    kind: single
    section: slot-states
    ask: What do you do with this slot?
    options:
      - text: This
        right: true
        why: It is right for a good reason.
      - text: That
        why: It is wrong for a good reason.
`;

/** The quiz of the first lesson, which has the section. */
export const quiz = (change: (text: string) => string = (text) => text) => ({
  [quizFile]: change(
    `questions:\n${Array.from({ length: 8 }, (_, number) => question(number + 1)).join("")}`,
  ),
});
