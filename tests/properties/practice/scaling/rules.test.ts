import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, type YesOrNo } from "../../../../src/practice/scaling/decide.ts";
import { firstQuestion, isQuestion } from "../../../../src/practice/scaling/rules.ts";

test("whatever is answered, there is a question or an advice, and its path leads there", () => {
  const answer = fc.constantFrom<YesOrNo>("yes", "no");
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 16 }), (answers) => {
      const decision = decide(answers);
      const last = decision.path.at(-1);
      expect(last ? last.question[last.answer].next : firstQuestion).toBe(decision.id);
      expect(decision.path.map((each) => each.answer)).toEqual(
        answers.slice(0, decision.path.length),
      );
      expect("advice" in decision).toBe(!isQuestion(decision.id));
      if (answers.length >= 14) expect("advice" in decision).toBe(true);
    }),
  );
});
