import { describe, expect, test } from "vitest";
import { contentRules } from "../../../../src/text/fences/content-rules.ts";
import type { Check } from "../../../../src/text/fences/grammar.ts";

const places = (check: Check, text: string) =>
  contentRules[check](text).map(({ line, column }) => `${line}:${column}`);
const reasons = (check: Check, text: string) =>
  contentRules[check](text).map(({ reason }) => reason);

describe("a connector's configuration", () => {
  const of = (...pairs: string[]) => `{\n${pairs.map((pair) => `  ${pair}`).join(",\n")}\n}`;

  test("has plain values only", () => {
    const text = of('"connector.class": "x"', '"a": 1', '"b": null', '"c": []', '"d": true');
    expect(places("connector", text)).toEqual(["4:3", "5:3"]);
    expect(reasons("connector", text)).toEqual([
      '"b" is not a plain value.',
      '"c" is not a plain value.',
    ]);
  });

  test.for(["null", "1", '"a"', "[]"])("is an object, not %s", (text) => {
    expect(reasons("connector", text)).toEqual(["it is not a JSON object."]);
  });
});

test("of several mistakes in PromQL the first one is shown", () => {
  expect(places("promql", "sum(\nrate(a[5m)\n) + )")).toEqual(["2:10"]);
});

describe("rules of Prometheus", () => {
  const rules = (...lines: string[]) =>
    ["groups:", "  - name: a", "    rules:", ...lines].join("\n");

  test("have groups, each with a name and a list of rules", () => {
    const groups = ["- name: a", "- rules: []", "- text", "-", "- name: a\n    rules: text"];
    const found = groups.map((group) => reasons("prometheus-rules", `groups:\n  ${group}`));
    expect(new Set(found.flat())).toEqual(new Set(['a group needs "name" and "rules".']));
    expect(found.map((each) => each.length)).toEqual([1, 1, 1, 1, 1]);
    expect(reasons("prometheus-rules", "groups: text")).toEqual(['it has no list "groups".']);
  });

  test("each have a name, as alert or as record, and an expression", () => {
    const needs = 'a rule needs "alert" or "record", and "expr".';
    const text = rules(
      "      - expr: up",
      "      - alert: A",
      "      - up",
      "      - { alert: A, expr: [up] }",
    );
    expect(reasons("prometheus-rules", text)).toEqual([needs, needs, needs, needs]);
    expect(places("prometheus-rules", text)).toEqual(["4:9", "5:9", "6:9", "7:9"]);
  });

  test("after one that is wrong are checked as well, also in the next group", () => {
    const text = `${rules("      - up", "      - { record: b, expr: sum( }")}\n  - {}\n  - name: c\n    rules: [{ alert: A, expr: up > }]`;
    expect(places("prometheus-rules", text)).toEqual(["4:9", "5:28", "6:5", "8:31"]);
  });

  test("may compare with a number alone", () => {
    expect(reasons("prometheus-rules", rules("      - { alert: A, expr: 1 }"))).toEqual([]);
  });
});

test.for([
  ["scrape_configs: []", 1],
  ["scrape_configs: text", 1],
  ["scrape_configs: [{ job_name: a }]", 0],
] as const)("%s: %d problems", ([text, count]) => {
  expect(places("prometheus-config", text)).toHaveLength(count);
});
