import { describe, expect, test } from "vitest";
import { attributes, checks, languages } from "../../../../src/text/fences/grammar.ts";

const accepts = (name: string, value: string | true) => attributes[name]?.accepts(value);

describe("the value of an attribute is usable", () => {
  test.for([
    ["run", true],
    ["lab-only", true],
    ["output", true],
    ["notes", true],
    ["show", "ten letter"],
    ["check", "connector"],
    ["file", "lab/config/connect.properties"],
    ["file", "lab/config/a-b/c_d.json"],
    ["exit", "0"],
    ["exit", "9"],
    ["exit", "99"],
    ["exit", "100"],
    ["exit", "199"],
    ["exit", "249"],
    ["exit", "255"],
    ["within", "1s"],
    ["within", "90s"],
    ["within", "9999s"],
    ["as", "superuser"],
    ["title", "A"],
  ] as const)("%s: %j", ([name, value]) => {
    expect(accepts(name, value)).toBe(true);
  });
});

describe("the value of an attribute is not usable", () => {
  test.for([
    ["run", "yes"],
    ["output", ""],
    ["show", true],
    ["show", "nine long"],
    ["show", "   short   "],
    ["check", "prom"],
    ["check", true],
    ["file", "config/a"],
    ["file", "a lab/config/a"],
    ["file", "lab/config/"],
    ["file", "lab/config/a b"],
    ["exit", true],
    ["exit", "1000"],
    ["exit", "256"],
    ["exit", "259"],
    ["exit", "260"],
    ["exit", "300"],
    ["exit", "-1"],
    ["exit", "1x"],
    ["within", "0s"],
    ["within", "90"],
    ["within", "10000s"],
    ["within", "a90s"],
    ["within", "90s!"],
    ["as", "app"],
    ["as", "superusers"],
    ["as", "no superuser"],
    ["title", " "],
    ["title", true],
  ] as const)("%s: %j", ([name, value]) => {
    expect(accepts(name, value)).toBe(false);
  });
});

test.for(Object.entries(attributes))(
  "who writes %s wrongly is shown how it is written",
  ([name, rule]) => {
    expect(rule.expected).toContain(name === "title" ? 'title="' : name);
  },
);

test("each check is named to who writes another one", () => {
  for (const check of checks) expect(attributes.check?.expected).toContain(`check="${check}"`);
});

test("commands can be run or shown, configurations checked, copied or shown, and texts need nothing", () => {
  const states = Object.entries(languages).map(
    ([name, rule]) => `${name}: ${rule.states.join(" ")}`,
  );
  expect(states).toEqual([
    "bash: run show",
    "sql: run show",
    "json: check file show",
    "yaml: check file show notes",
    "properties: check file show",
    "promql: check file show",
    "text: ",
    "markdown: ",
    "mermaid: ",
  ]);
});
