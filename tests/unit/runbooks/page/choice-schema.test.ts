import { expect, test } from "vitest";
import { choiceSchema, choiceOf, keepChoice } from "../../../../src/runbooks/page/choice-schema.ts";
import { decode, encode } from "../../../../src/reader/stored/format.ts";

test("a choice that is kept is read again; one that is taken back is gone", () => {
  const kept = keepChoice(choiceSchema.empty, { database: "rds", postgresql: "16" }, 1000);
  expect(choiceOf(kept)).toEqual({ database: "rds", postgresql: "16" });
  const less = keepChoice(kept, { postgresql: "16" }, 2000);
  expect(choiceOf(less)).toEqual({ postgresql: "16" });
  expect(choiceOf(choiceSchema.merge(kept, less))).toEqual({ postgresql: "16" });
});

test("only what changed gets a new time, also over a clock that went ahead", () => {
  const ahead = keepChoice(choiceSchema.empty, { database: "rds", connect: "strimzi" }, 9000);
  const later = keepChoice(ahead, { database: "azure", connect: "strimzi" }, 1000);
  expect(later).toEqual({
    database: { text: "azure", at: 9001 },
    connect: { text: "strimzi", at: 9000 },
  });
});

test("what nobody can choose is left out, and its text is set aside", () => {
  const stored = encode(choiceSchema, {
    database: { text: "oracle", at: 1 },
    connect: { text: "strimzi", at: 1 },
  });
  expect(decode(choiceSchema, stored)).toEqual({
    value: { connect: { text: "strimzi", at: 1 } },
    whole: false,
  });
});
