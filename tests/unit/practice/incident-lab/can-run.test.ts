import { expect, test } from "vitest";
import { whyNot } from "../../../../src/practice/incident-lab/can-run.ts";

const constructor = () => undefined;
const able = { WebAssembly: {}, Worker: constructor, TransformStream: constructor };

test("a browser with all that is needed is not refused", () => {
  expect(whyNot(able)).toBeUndefined();
});

test.for([
  { lacks: "WebAssembly", why: /no WebAssembly/ },
  { lacks: "Worker", why: /no workers/ },
  { lacks: "TransformStream", why: /too old/ },
])("one without $lacks is told so", ({ lacks, why }) => {
  expect(whyNot({ ...able, [lacks]: undefined })).toMatch(why);
});
