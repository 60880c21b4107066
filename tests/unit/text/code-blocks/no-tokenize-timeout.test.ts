import { expect, test } from "vitest";
import { expressiveCodeOptions } from "../../../../src/text/code-blocks/options.ts";
import { patientTransformer } from "../../../../src/text/code-blocks/no-tokenize-timeout.ts";

test("no line of code is given up for lack of time", () => {
  const options = { tokenizeTimeLimit: 500, lang: "sql" };
  patientTransformer.preprocess("SELECT 1", options);
  expect(options).toEqual({ tokenizeTimeLimit: 0, lang: "sql" });
});

test("the code blocks of the course are read this way", () => {
  expect(expressiveCodeOptions.shiki).toMatchObject({ transformers: [patientTransformer] });
});
