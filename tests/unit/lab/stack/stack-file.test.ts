import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { labPaths, type Paths } from "../../../../lab/stack/paths.ts";
import {
  notedPorts,
  notePorts,
  readStack,
  writeStack,
  type Stack,
} from "../../../../lab/stack/stack-file.ts";
import { labVersions, standardPorts } from "../../../../lab/stack/topology.ts";

let state: string;
let paths: Paths;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "lab-stack-file-"));
  paths = labPaths("main", state);
  mkdirSync(paths.run, { recursive: true });
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const stack: Stack = {
  nameSet: "other",
  jvm: "fast",
  ports: standardPorts,
  versions: labVersions,
  programs: { postgresql: "/p", kafka: "/k", plugins: "/c", jmxExporter: "/j" },
};

it("is read as it was written, and leaves no partial file", () => {
  expect(readStack(paths)).toBeUndefined();
  writeStack(paths, stack);
  expect(readStack(paths)).toEqual(stack);
  expect(readdirSync(paths.run)).toEqual(["stack.json"]);
});

it.each([
  ["empty", ""],
  ["cut off", JSON.stringify(stack).slice(0, 40)],
  ["of another kind", "[]"],
  ["without ports", JSON.stringify({ ...stack, ports: undefined })],
  ["with an impossible port", JSON.stringify({ ...stack, ports: { ...standardPorts, kafka: 0 } })],
  ["with something unknown", JSON.stringify({ ...stack, more: 1 })],
])("counts as none when it is %s", (_, content) => {
  writeFileSync(paths.stack, content);
  expect(readStack(paths)).toBeUndefined();
});

it("notes ports until they are free again", () => {
  expect(notedPorts(paths)).toBeUndefined();
  notePorts(paths, [5432, 9092]);
  expect(notedPorts(paths)).toEqual([5432, 9092]);
  writeFileSync(paths.ports, "{");
  expect(notedPorts(paths)).toBeUndefined();
  notePorts(paths, undefined);
  expect(readdirSync(paths.run)).toEqual([]);
});
