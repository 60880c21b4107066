import { expect, test } from "vitest";
import { inlineLanguage, contextAt } from "../../../../src/text/fences/quoting-context.ts";

const layersOf = (language: string | undefined, text: string, name = "database") =>
  contextAt(language, text, text.indexOf("{{"), name);

test.for([
  ["a word of a command", "bash", "psql -d {{database}}", "w"],
  ["double quotes", "bash", 'psql -d "{{database}}"', "d"],
  [
    "a word of JSON in double quotes is a string",
    "bash",
    'a -d "{\\"b\\": \\"{{database}}\\"}"',
    "jd",
  ],
  ["an identifier of SQL in single quotes", "bash", "psql -c 'DROP DATABASE {{database}}'", "nq"],
  [
    "a quoted identifier in single quotes",
    "bash",
    "psql -c 'DROP DATABASE \"{{database}}\"'",
    "iq",
  ],
  ["a string of SQL in double quotes", "bash", "psql -c \"SELECT '{{database}}'\"", "sd"],
  ["JSON in single quotes", "bash", 'curl -d \'{"a": "{{database}}"}\'', "jq"],
  ["a string of jq", "bash", 'jq \'del(.a) + {"b": "{{database}}"}\'', "jq"],
  ["JSON in a literal here-document", "bash", 'a <<\'JSON\'\n{"b": "{{database}}"}\nJSON', "j"],
  ["SQL in a here-document", "bash", "psql <<SQL\nSELECT '{{database}}'\nSQL", "sh"],
  ["a comment of the shell", "bash", "# {{database}}", ""],
  ["a comment of the shell in SQL", "sql", "-- {{database}}", ""],
  ["a comment that opens no string", "sql", "-- it's\nDROP DATABASE {{database}}", "n"],
  ["a long comment", "sql", "/* it's */ SELECT '{{database}}'", "s"],
  ["a string after a doubled quote", "sql", "SELECT 'it''s {{database}}'", "s"],
  [
    "a string after a quoted identifier with a quote in it",
    "sql",
    "SELECT \"it's\", '{{database}}'",
    "s",
  ],
  ["an identifier after a quoted one", "sql", 'ALTER TABLE "a""b" SET SCHEMA {{database}}', "n"],
  ["an identifier after strings", "sql", "SELECT 'a', 'abc', '' FROM {{database}}", "n"],
  ["a comment to the end of its line", "sql", "SELECT 1 -- {{database}}", ""],
  ["a comment that is not closed", "sql", "SELECT 1 /* {{database}}", ""],
  ["a value of JSON", "json", '{"a": {{database}}}', ""],
  ["a value of PromQL", "promql", 'up{a="b"} > {{database}}', ""],
  ["a line of YAML after one with a quote", "yaml", 'a: it"s\nb: {{database}}', ""],
  [
    "JSON in a here-document that the shell fills",
    "bash",
    'a <<JSON\n{"b": "{{database}}"}\nJSON',
    "jh",
  ],
  ["a list of JSON in single quotes", "bash", "a -d ' [\"{{database}}\"]'", "jq"],
  ["a text that is neither, in single quotes", "bash", "echo 'it is {{database}}'", "q"],
  ["SQL that begins on its second line", "bash", "psql -c '\n select {{database}}'", "nq"],
  ["a literal here-document of unknown content", "bash", "a <<'EOF'\n{{database}}\nEOF", ""],
  ["an identifier of SQL", "sql", "DROP DATABASE {{database}}", "n"],
  ["a quoted identifier", "sql", 'DROP DATABASE "{{database}}"', "i"],
  ["a string of JSON", "json", '{"a\\"": "{{database}}"}', "j"],
  ["a string of YAML", "yaml", 'a: "b"\nc: "{{database}}"', "j"],
  ["a plain value of YAML", "yaml", "a: {{database}}", ""],
  ["a label of PromQL", "promql", 'up{a="{{database}}"}', "j"],
  ["output", "text", "'{{database}}'", ""],
  ["prose", undefined, "'{{database}}'", ""],
] as const)("%s", ([, language, text, codes]) => {
  expect(layersOf(language, text)).toBe(codes);
});

test("a name whose rule allows nothing that needs quotes gets layers only as an identifier", () => {
  expect(layersOf("bash", 'a "{{slot}}"', "slot")).toBe("");
  expect(layersOf("sql", "SELECT '{{connector}}'", "connector")).toBe("");
  expect(layersOf("json", '{"a": "{{topic-prefix}}"}', "topic-prefix")).toBe("");
  expect(layersOf("sql", "DROP PUBLICATION {{connector}}", "connector")).toBe("n");
});

test.for([
  ["ALTER PUBLICATION x", "sql"],
  ["psql -c x", "bash"],
  ["curl x", "bash"],
  ["orders_cdc has a reader", undefined],
  ["selected", undefined],
  ["show x", "sql"],
  ["do not select x", undefined],
  ["kafka-topics.sh --list", "bash"],
  ["bash -c x", "bash"],
  ["jq .a", "bash"],
  ["jqx", undefined],
  ["the curl x", undefined],
] as const)("inline code %s is read as %s", ([text, language]) => {
  expect(inlineLanguage(text)).toBe(language);
});
