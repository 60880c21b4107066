import fc from "fast-check";
import { expect, test } from "vitest";
import {
  defaultValues,
  fillPlaceholders,
  findPlaceholders,
} from "../../../../src/text/fences/placeholders.ts";

test("a text without placeholders stays as it is", () => {
  const text = fc.string({ unit: fc.constantFrom("{", "}", "s", "-", " ", "$", "\n") });
  fc.assert(
    fc.property(
      text.filter((each) => findPlaceholders(each).length === 0),
      (each) => {
        expect(fillPlaceholders(each, defaultValues)).toBe(each);
      },
    ),
  );
});

test("every offset points at the opening braces, every length at the end of the closing ones", () => {
  const part = fc.oneof(fc.constantFrom("{{slot}}", "{{ x }}", "{{", "}}", "{", "\n"), fc.string());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("");
      for (const { offset, length } of findPlaceholders(text)) {
        const found = text.slice(offset, offset + length);
        expect(found.startsWith("{{") && found.endsWith("}}")).toBe(true);
      }
    }),
  );
});
