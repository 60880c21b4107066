import { expect, test } from "vitest";
import { formSchema } from "../../../../src/practice/wal-budget/kept-form.ts";
import { choicesSchema } from "../../../../src/runbooks/builder/choices.ts";
import {
  readSharedLink,
  sameFilled,
  sharedLink,
} from "../../../../src/reader/stored/shared-link.ts";

const { empty } = formSchema;
const filled = { revision: 3, form: { ...empty.form, disk: "200 GB", mountPoint: "/é/✓?#&" } };
const page = "https://course.example/tools/wal-budget/";

test("a link holds what was filled in, behind the page's address, and gives it back", () => {
  const link = sharedLink(`${page}#budget`, formSchema, filled);
  expect(link).toMatch(/^https:\/\/course\.example\/tools\/wal-budget\/#filled=[\w-]+$/);
  expect(readSharedLink(new URL(link).hash, formSchema)).toEqual({
    found: { value: filled, whole: true },
  });
});

test.for(["", "#budget", "#filled"])("the fragment %j holds nothing filled in", (fragment) => {
  expect(readSharedLink(fragment, formSchema)).toBeUndefined();
});

test.for(["#filled=", "#filled=!!", "#filled=_w", "#filled=e30", "#filled=bm90IEpTT04"])(
  "the fragment %j cannot be read, which is told apart",
  (fragment) => {
    expect(readSharedLink(fragment, formSchema)).toEqual({ found: undefined });
  },
);

test("a link of another tool is not read as this one's", () => {
  const { hash } = new URL(sharedLink(page, choicesSchema, choicesSchema.empty));
  expect(readSharedLink(hash, formSchema)).toEqual({ found: undefined });
});

test("a link of an earlier version is upgraded as what is stored is", () => {
  const value = { ...choicesSchema.empty, chosen: ["rebuild"] };
  const { hash } = new URL(sharedLink(page, { ...choicesSchema, version: 1 }, value));
  expect(readSharedLink(hash, choicesSchema)?.found?.value.chosen).toEqual(["slot-lost"]);
});

test("values that were changed another number of times are the same", () => {
  expect(sameFilled(filled, { ...filled, revision: 9 })).toBe(true);
  expect(sameFilled(filled, empty)).toBe(false);
});
