import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changesFile, readChanges } from "../../../src/changes/changes.ts";

const pages = [{ route: "/runbooks/slot-lost/", anchors: ["drop-the-slot"] }];
const change = (page: string, kind = "changed", what = "A sentence on what is new.") =>
  [`  - kind: ${kind}`, `    page: ${page}`, `    what: ${what}`].join("\n");
const saidOf = (...lines: readonly string[]) =>
  readChanges(lines.join("\n"), pages).problems.map(
    ({ code, at }) => `${at === "whole-file" ? at : at.line} ${code}`,
  );

test("the newest day comes first, and every change has an address of its own", () => {
  const page = "/runbooks/slot-lost/#drop-the-slot";
  const text = ["2026-11-23:", change(page), "2026-11-27:", change(page), change(page, "added")];
  const { changes, problems } = readChanges(text.join("\n"), pages);
  expect(problems).toEqual([]);
  expect(changes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    "2026-11-27-1 changed",
    "2026-11-27-2 added",
    "2026-11-23-1 changed",
  ]);
});

test("no file is no change", () => {
  expect(readChanges(undefined, pages)).toMatchObject({ changes: [], problems: [] });
});

test.each([
  ["a page that is not there", "2026-11-23:", change("/runbooks/slot-lots/"), "3 link/no-page"],
  [
    "a section that is not there",
    "2026-11-23:",
    change("/runbooks/slot-lost/#no"),
    "3 link/missing-anchor",
  ],
  [
    "another kind",
    "2026-11-23:",
    change("/runbooks/slot-lost/", "removed"),
    "2 yaml/invalid-field",
  ],
  [
    "a phrase",
    "2026-11-23:",
    change("/runbooks/slot-lost/", "added", "Something that is new here"),
    "4 yaml/invalid-field",
  ],
  ["a day that is none", "2026-13-23:", change("/runbooks/slot-lost/"), "2 yaml/invalid-field"],
])("%s is named with its line", (_, day, text, said) => {
  expect(saidOf(day, text)).toEqual([said]);
});

test("the course's own list can be read", () => {
  const { changes, problems } = readChanges(readFileSync(changesFile, "utf8"));
  expect(problems).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
});
