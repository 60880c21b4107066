import fc from "fast-check";
import { expect, test } from "vitest";
import { attributes, checks, languages } from "../../../../src/text/fences/grammar.ts";
import { check } from "../../../unit/text/fences/check-text.ts";

test("whatever a fence holds, it is checked without an exception and its places lie inside", () => {
  const word = fc.constantFrom(
    ...Object.keys(languages),
    ...Object.keys(attributes),
    ...checks.map((name) => `check="${name}"`),
    'file="lab/config/a"',
    "constructor",
    "__proto__",
    'title="x',
    "{1-",
    "/a/",
    "=",
  );
  const info = fc.array(fc.oneof(word, fc.string())).map((words) => words.join(" "));
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom("{", "groups:", "- a: *b", "{{slot}}", "{{x}}"),
  );
  fc.assert(
    fc.property(info, fc.array(line), (opening, lines) => {
      const text = [`~~~~~~ ${opening.replace(/[\r\n]/g, " ")}`, ...lines, "~~~~~~"].join("\n");
      const last = text.split("\n").length;
      for (const { at } of check(text, { "lab/config/a": "x\n" })) {
        expect(at === "whole-file" || (at.line >= 1 && at.line <= last && at.column >= 1)).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});
