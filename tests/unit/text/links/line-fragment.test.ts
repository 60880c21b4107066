import { expect, test } from "vitest";
import {
  lineAddress,
  readLineAddress,
  readLineFragment,
} from "../../../../src/text/links/line-fragment.ts";

test.for([
  ["run-here.1:3", { id: "run-here.1", lines: { from: 3, to: 3 } }],
  ["run-here.1:3-5", { id: "run-here.1", lines: { from: 3, to: 5 } }],
  ["run-here.1:5-3", { id: "run-here.1", lines: { from: 3, to: 5 } }],
  ["run-here.1", { id: "run-here.1", lines: undefined }],
  ["run-here.1:0", { id: "run-here.1:0", lines: undefined }],
  ["run-here.1:3-", { id: "run-here.1:3-", lines: undefined }],
  [":3", { id: ":3", lines: undefined }],
  ["", { id: "", lines: undefined }],
] as const)("%j is read", ([fragment, target]) => {
  expect(readLineFragment(fragment)).toEqual(target);
});

const part = (address: string) => {
  const { search, hash } = new URL(address, "https://site.example/");
  return { search, hash };
};

test.for([
  ["?lines=2#run-a-b.10-output", { from: 2, to: 2 }],
  ["?platform=rds&lines=2-14#run-a-b.10-output", { from: 2, to: 14 }],
] as const)(
  "%s is written for lines, with the block as its target, and read again",
  ([address, lines]) => {
    const target = { id: "run-a-b.10-output", lines };
    const { search } = part(address);
    expect(lineAddress(search.replace(/&?lines=[\d-]+/, ""), target)).toBe(address);
    expect(readLineAddress(part(address))).toEqual(target);
  },
);

test("of two places for lines the fragment counts, as authors write it", () => {
  expect(readLineAddress(part("?lines=2#run-a.1:7"))).toEqual({
    id: "run-a.1",
    lines: { from: 7, to: 7 },
  });
});

test("an address without lines, or with what is none, is the block", () => {
  const block = { id: "run-a.1", lines: undefined };
  expect(readLineAddress(part("#run-a.1"))).toEqual(block);
  expect(lineAddress("?lines=3", block)).toBe("#run-a.1");
  expect(readLineAddress(part("?lines=all#run-a.1"))).toEqual(block);
});
