import { expect, test } from "vitest";
import { shellPlaceAt } from "../../../../src/text/fences/shell-place.ts";

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
  ["a backslash between single quotes", "a 'b \\\" @", ["single", 'b \\" ', ""]],
  ["a command in a here-document", "a <<EOF\n$(b 'c @", ["single", "c ", ""]],
  ["an escaped command in a here-document", "a <<EOF\n\\$(b 'c @", ["heredoc", "\\$(b 'c ", "EOF"]],
  ["after a group in a command in double quotes", 'a "$( (b); c @', ["code", " (b); c ", ""]],
  ["a comment without a blank", "a #'b @", ["comment", "'b ", ""]],
  ["the line after a here-string of a word", "a <<<EOF\nb 'c @", ["single", "c ", ""]],
  ["after input from a file", "a < 'b' 'c @", ["single", "c ", ""]],
  ["the line after input from a file", "a < b\nc 'd @", ["single", "d ", ""]],
  ["the line that begins one in double quotes", 'a <<"EOF" | b \'@', ["single", "", ""]],
  ["a delimiter at the end of a line", "a <<EOF\nb EOF\n'@", ["heredoc", "b EOF\n'", "EOF"]],
  ["after an empty here-document", "a <<EOF\nEOF\n'@", ["single", "", ""]],
  ["after a bracket that opens nothing", "a) '@", ["single", "", ""]],
] as const)("%s", ([, script, place]) => {
  expect(placeOf(script)).toEqual(place);
});

test("a place is before the quote that opens there, and after the delimiter that ends there", () => {
  expect(shellPlaceAt("a 'b'", 2).kind).toBe("code");
  expect(shellPlaceAt("a 'b'", 4).kind).toBe("single");
  const heredoc = "a <<EOF\nb\nEOF";
  expect(shellPlaceAt(heredoc, heredoc.length).kind).toBe("code");
});
