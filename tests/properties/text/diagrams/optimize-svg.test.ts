import fc from "fast-check";
import { expect, test } from "vitest";
import { roundNumbers } from "../../../../src/text/diagrams/optimize-svg.ts";

test("a path keeps its commands and its numbers, however compactly it is written", () => {
  // Arcs are left out: their flags may touch ("a1 1 0 01.5.5"), which Mermaid never writes.
  const number = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 10, 1000))
    .map(([whole, divisor]) => whole / divisor);
  const command = fc.tuple(
    fc.constantFrom("M", "l", "H", "v", "C", "s", "Q", "t"),
    fc.array(number, { minLength: 1, maxLength: 6 }),
  );
  const short = (value: number) => String(value).replace(/^(-?)0\./, "$1.");
  /** Writes a separator only where two numbers would run into each other. */
  const compact = (numbers: readonly number[]) =>
    numbers.map(short).reduce((text, next) => {
      const last = text.split(/[ -]/).at(-1) ?? "";
      const apart = next.startsWith("-") || (next.startsWith(".") && last.includes("."));
      return apart ? text + next : `${text} ${next}`;
    });
  const read = (path: string) =>
    path.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map((part) => {
      return /^[a-z]$/i.test(part) ? part : Number(part);
    });
  fc.assert(
    fc.property(fc.array(command, { minLength: 1 }), (commands) => {
      const path = commands.map(([letter, numbers]) => letter + compact(numbers)).join("");
      const expected = commands.flatMap(([letter, numbers]) => [
        letter,
        ...numbers.map((value) => Number(value.toFixed(1)) + 0),
      ]);
      expect(read(roundNumbers(path))).toEqual(expected);
    }),
  );
});
