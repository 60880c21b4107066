import fc from "fast-check";
import { placeholders, type PlaceholderName } from "../../../../src/text/fences/placeholders.ts";

const hostile = [
  "$HOME",
  "`id`",
  "$(id)",
  "\\",
  "!!",
  "a;b",
  "a&b",
  "*",
  "~",
  "#",
  "'",
  '"',
  "${a}",
  "|",
];

/** A text that a rule accepts: as the rule is, and with what shells, SQL and JSON trip over. */
function legal(name: PlaceholderName): fc.Arbitrary<string> {
  const { rule, default: own } = placeholders[name];
  const typed = fc
    .tuple(fc.nat(20), fc.constantFrom(...hostile))
    .map(([at, text]) => own.slice(0, at) + text + own.slice(at));
  return fc
    .oneof(fc.stringMatching(rule), typed, fc.constantFrom("user", "table", "Shop", "order"))
    .filter((text) => rule.test(text) && /^[\x21-\x7e\u00a1-\u024f]+$/.test(text));
}

/** Legal names for every placeholder. */
export const legalNames: fc.Arbitrary<Record<PlaceholderName, string>> = fc.record(
  Object.fromEntries(
    (Object.keys(placeholders) as PlaceholderName[]).map((name) => [name, legal(name)]),
  ) as Record<PlaceholderName, fc.Arbitrary<string>>,
);
