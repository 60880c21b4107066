import { expect, test } from "vitest";
import { lessonExample } from "../../../../src/practice/wal-budget/form.ts";
import { fillIn, formSchema } from "../../../../src/practice/wal-budget/kept-form.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "../../reader/stored/memory-storage.ts";

test("a field that is filled in stays, and the others with it", () => {
  const kept = fillIn(fillIn(formSchema.empty, { rate: "9 MB/s" }), { together: true });
  expect(kept).toEqual({
    revision: 2,
    form: { ...lessonExample, rate: "9 MB/s", together: true },
  });
});

test("a field of another type is left out, and said to be", () => {
  const value = { revision: 1, form: { ...lessonExample, rate: 9, disk: "1 TB" } };
  expect(formSchema.understand(value)).toEqual({
    value: { revision: 1, form: { ...lessonExample, disk: "1 TB" } },
    whole: false,
  });
});

test("a form that does not say how often it was changed is not understood", () => {
  expect(formSchema.understand({ form: lessonExample })).toBeUndefined();
  expect(formSchema.understand(null)).toBeUndefined();
});

test("a form is found where the site has always put it", () => {
  const value = { revision: 3, form: { ...lessonExample, rate: "9 MB/s" } };
  const text = JSON.stringify({ kind: "wal-budget", version: 1, value });
  const storage = memoryStorage({ "debezium-in-production:wal-budget": text });
  expect(openStored(formSchema, storage.tab()).get()).toEqual(value);
});
