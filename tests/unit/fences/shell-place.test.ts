import { expect, test } from "vitest";
import { shellPlaceAt } from "../../../src/fences/shell-place.ts";

/** Where the mark `@` of a script is. */
const placeOf = (script: string) => {
  const { kind, before, delimiter } = shellPlaceAt(script, script.indexOf("@"));
  return [kind, before, delimiter];
};

test.for([
  ["a word", "psql -d @", ["code", "psql -d ", ""]],
  ["between double quotes", 'psql -d "a @', ["double", "a ", ""]],
  ["between single quotes", "psql -c 'a \" @", ["single", 'a " ', ""]],
  ["after quotes that are closed", "a 'b' \"c\" @", ["code", "a 'b' \"c\" ", ""]],
  ["after an escaped quote", "a \\' @", ["code", "a \\' ", ""]],
  ["after an escaped quote in double quotes", 'a "b \\" @', ["double", 'b " ', ""]],
  ["a command in double quotes", 'a "$(b @', ["code", "b ", ""]],
  ["quotes in a command in double quotes", 'a "$(b "c @', ["double", "c ", ""]],
  ["after a command in double quotes", 'a "$(b "c") @', ["double", '$(b "c") ', ""]],
  ["a comment", "a\n# it's @", ["comment", " it's ", ""]],
  ["after a comment", "# it's\na @", ["code", "# it's\na ", ""]],
  ["after a hash in a word", "a#'b @", ["single", "b ", ""]],
  ["a group in brackets", "(a; 'b') @", ["code", "(a; 'b') ", ""]],
  ["a literal here-document", "a <<'JSON' | b\n{ @", ["literal-heredoc", "{ ", "JSON"]],
  ["a here-document", 'a <<EOF\n"$b" @', ["heredoc", '"$b" ', "EOF"]],
  ["the line that begins a here-document", "a <<'EOF' | b '@", ["single", "", ""]],
  ["after a here-document", "a <<'EOF'\n'\nEOF\nb @", ["code", "a <<'EOF'\n'\nEOF\nb ", ""]],
  ["after an indented delimiter", "a <<-EOF\n'\n\tEOF\nb '@", ["single", "", ""]],
  ["the second here-document", "a <<'A' <<B\nx\nA\n@", ["heredoc", "", "B"]],
  ["a here-string", 'a <<<"$b" \'c @', ["single", "c ", ""]],
  ["a here-document in a command", "a=$(b <<'SQL'\nc @", ["literal-heredoc", "c ", "SQL"]],
  [
    "after a here-document in a command",
    "a=$(b <<'X'\n'\nX\n)\nc @",
    ["code", "a=$(b <<'X'\n'\nX\n)\nc ", ""],
  ],
  ["after a bracket that opens nothing", "a) '@", ["single", "", ""]],
] as const)("%s", ([, script, place]) => {
  expect(placeOf(script)).toEqual(place);
});
