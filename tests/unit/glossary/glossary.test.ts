import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { glossaryFile, readGlossary } from "../../../src/glossary/glossary.ts";

const own = readFileSync(glossaryFile, "utf8");

test("no file is an empty glossary", () => {
  expect(readGlossary()).toEqual({ entries: [], problems: [] });
});

test("entries come in the order of their terms, whatever the order and the case in the file", () => {
  const entry = (id: string, term: string) =>
    `${id}:\n  term: ${term}\n  means: A sentence of twenty characters.\n  taught: /a/\n`;
  const { entries, problems } = readGlossary(entry("b", "WAL") + entry("a", "task"));
  expect(problems).toEqual([]);
  expect(entries.map(({ term }) => term)).toEqual(["task", "WAL"]);
});

test("the course's own glossary has no mistake, and 50 to 80 terms", () => {
  const { entries, problems } = readGlossary(own);
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThanOrEqual(50);
  expect(entries.length).toBeLessThanOrEqual(80);
});

test("a fact of a program names the documentation that says so", () => {
  const ours = [
    "backpressure",
    "blank",
    "canary",
    "consumer lag",
    "gap",
    "ghost row",
    "orphan slot",
    "reconciliation",
  ];
  const without = readGlossary(own).entries.filter(({ source }) => source === undefined);
  expect(without.map(({ term }) => term)).toEqual(ours);
});

test("what a status and a chart say has an entry: each state but RUNNING, the canary, a cluster", () => {
  const { entries } = readGlossary(own);
  const terms = entries.map(({ term }) => term);
  expect(terms).toEqual(
    expect.arrayContaining(["PAUSED", "STOPPED", "FAILED", "canary", "cluster"]),
  );
});
