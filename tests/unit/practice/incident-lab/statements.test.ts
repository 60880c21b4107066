import { expect, test } from "vitest";
import { splitStatements } from "../../../../src/practice/incident-lab/statements.ts";

test.for([
  { what: "two on a line", text: "SELECT 1; SELECT 2", statements: ["SELECT 1", "SELECT 2"] },
  {
    what: "a semicolon in a string",
    text: "SELECT ';'; SELECT 2;",
    statements: ["SELECT ';'", "SELECT 2"],
  },
  { what: "a quote in a string", text: "SELECT 'it''s; so';", statements: ["SELECT 'it''s; so'"] },
  {
    what: "a dollar-quoted body",
    text: "DO $$ BEGIN PERFORM 1; PERFORM 2; END $$; SELECT 1",
    statements: ["DO $$ BEGIN PERFORM 1; PERFORM 2; END $$", "SELECT 1"],
  },
  { what: "a quoted identifier", text: 'SELECT 1 AS "a;b";', statements: ['SELECT 1 AS "a;b"'] },
  {
    what: "comments with semicolons",
    text: "-- a; b\nSELECT 1; /* c; d */",
    statements: ["SELECT 1"],
  },
  { what: "nothing", text: " ;; -- nothing\n", statements: [] },
])("statements are told apart: $what", ({ text, statements }) => {
  expect(splitStatements(text)).toEqual(statements);
});
