import { describe, expect, test } from "vitest";
import {
  attribute,
  attributesOf,
  isLabOnly,
  unclosedQuote,
} from "../../../../src/text/fences/attributes.ts";
import { fenceOf, fencesOf } from "../../support/fences.ts";

const opened = (info: string) => fenceOf(`\`\`\`${info}\nls\n\`\`\``);

describe("the attributes of a fence", () => {
  test("hold lines that are marked by a name, so that the grammar can refuse them", () => {
    expect(attributesOf(opened("bash run ins={1-2} {3}"))).toEqual([
      { name: "run", value: true, at: { line: 1, column: 9, length: 3 } },
      { name: "ins", value: "1-2", at: { line: 1, column: 13, length: 9 } },
    ]);
  });

  test("are found by their names, with or without a value", () => {
    const fence = opened('bash run title="A"');
    expect(["run", "title", "exit"].map((name) => attribute(fence, name))).toEqual([
      true,
      "A",
      undefined,
    ]);
  });
});

describe("a quote that is not closed is seen", () => {
  test.for([
    ['bash title="abc', "title", 9],
    ["bash run title='abc", "title", 13],
    ['bash run show="a title="b"', "show", 13],
    ["bash show='a within='b'", "show", 9],
  ] as const)("in %s", ([info, name, column]) => {
    expect(unclosedQuote(opened(info))).toMatchObject({ name, at: { line: 1, column } });
  });

  test.for([
    'bash run title="abc"',
    "bash run title=abc",
    "bash run title='say a=\"b\"'",
    `bash run title="say a='b'"`,
    'bash run title="a=b c=d"',
    'bash run title="a" within="9s"',
    "bash run title=a'b",
  ])("and not in %s", (info) => {
    expect(unclosedQuote(opened(info))).toBeUndefined();
  });
});

test("each output of an experiment belongs to it, and nothing else does", () => {
  const text = "```text output\na\n```\n";
  expect(fencesOf(`\`\`\`bash run lab-only\nls\n\`\`\`\n${text}${text}`).map(isLabOnly)).toEqual([
    true,
    true,
    true,
  ]);
  expect(fencesOf(text).map(isLabOnly)).toEqual([false]);
});
