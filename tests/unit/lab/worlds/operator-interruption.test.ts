import { expect, test } from "vitest";
import {
  interruptedAt,
  interrupter,
  interruptionText,
  type Interruption,
} from "../../../../lab/worlds/operator-interruption.ts";

const acts = ["looks", "changes", "looks", "by hand", "final"] as const;

/** After which acts it was said to be time. */
function timesOf(interruption: Interruption | undefined): number[] {
  const { count, isTime } = interrupter(interruption);
  return acts.flatMap((does, index) => {
    count({ does });
    return isTime() ? [index + 1] : [];
  });
}

test.each<[Interruption | undefined, number[]]>([
  [{ after: "steps", count: 1 }, [1]],
  [{ after: "steps", count: 3 }, [3]],
  [{ after: "changes", count: 1 }, [2]],
  [{ after: "changes", count: 2 }, [4]],
  [{ after: "changes", count: 3 }, [5]],
  [{ after: "changes", count: 4 }, []],
  [undefined, []],
])("%j is once, after the act it names", (interruption, times) => {
  expect(timesOf(interruption)).toEqual(times);
});

test("an act that was tried by several commands still interrupts at the next chance", () => {
  const { count, isTime } = interrupter({ after: "changes", count: 1 });
  count({ does: "changes" });
  count({ does: "changes" });
  expect([isTime(), isTime()]).toEqual([true, false]);
});

test("a transcript says after which step it was", () => {
  const entries = (...anchors: string[]) => anchors.map((anchor) => ({ anchor }));
  expect(interruptedAt(entries("look", "stop-it", "(interrupted)", "look"))).toBe("stop-it");
  expect(interruptedAt(entries("look", "stop-it"))).toBeUndefined();
});

test("in words", () => {
  expect(interruptionText({ after: "changes", count: 1 })).toBe("interrupted after 1 change");
  expect(interruptionText({ after: "steps", count: 4 })).toBe("interrupted after 4 steps");
});
