import { expect, test } from "vitest";
import { lineFragment, readLineFragment } from "../../../../src/text/links/line-fragment.ts";

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

test.for([
  { from: 2, to: 2 },
  { from: 2, to: 14 },
])("what is written for lines %j is read again", (lines) => {
  expect(readLineFragment(lineFragment("run-a-b.10-output", lines))).toEqual({
    id: "run-a-b.10-output",
    lines,
  });
});
