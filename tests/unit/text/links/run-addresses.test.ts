import { expect, test } from "vitest";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";
import { runAddresses } from "../../../../src/text/links/run-addresses.ts";

const command = "```bash run\na\n```\n\n";
const output = "```text output\nb\nc\n```\n\n";
const folded = '```text output otherwise="go on"\nd\n```\n\n';

const addresses = (text: string) => [...runAddresses(parseMdx(text)).values()];
const ids = (text: string) => addresses(text).map(({ id }) => id);

test("a command and its output are named after the heading above and their number there", () => {
  expect(addresses(`# A\n\n## Slot states\n\n${command}${command}${output}`)).toEqual([
    { id: "run-slot-states.1", name: "command 1 of Slot states", lines: 1 },
    { id: "run-slot-states.2", name: "command 2 of Slot states", lines: 1 },
    { id: "run-slot-states.2-output", name: "output of command 2 of Slot states", lines: 2 },
  ]);
});

test("what is written below one heading changes no address below another", () => {
  const after = `## After\n\n${command}${output}`;
  const [before, more] = [`## Before\n\n${command}`, `## Before\n\n${command}${command}### X\n\n`];
  const own = (text: string) => ids(text + after).filter((id) => id.startsWith("run-after"));
  expect(own(before)).toEqual(["run-after.1", "run-after.1-output"]);
  expect(own(more)).toEqual(own(before));
});

test("all that comes back when all goes well has an address, and nothing that stands folded", () => {
  expect(ids(`## A\n\n${command}${output}${folded}${output}`)).toEqual([
    "run-a.1",
    "run-a.1-output",
    "run-a.1-output-2",
  ]);
});

test("a documented command of a runbook has an address, an example of a lesson has none", () => {
  const shown = '```bash show="Documented: of the provider"\na\n```\n\n';
  expect(ids(`## A\n\n${shown}\n\n\`\`\`json\n{}\n\`\`\`\n\n${command}`)).toEqual([
    "run-a.1",
    "run-a.2",
  ]);
});

test("commands in lists and in parts of a page are counted in the order of the text", () => {
  const step = `1. Do:\n\n   ${command.replaceAll("\n", "\n   ")}\n`;
  expect(ids(`## A\n\n${step}\n<On platform="rds">\n\n${command}</On>\n\n${command}`)).toEqual([
    "run-a.1",
    "run-a.2",
    "run-a.3",
  ]);
});

test("headings that read alike, or like an address, share none", () => {
  const text = ["A", "A", "A 1", "Run A.1", "A 1 output"]
    .map((heading) => `## ${heading}\n\n${command}${output}`)
    .join("");
  const tree = parseMdx(text);
  const found = [...runAddresses(tree).values()].map(({ id }) => id);
  expect(new Set(found).size).toBe(10);
  expect(found.every((id) => id.includes("."))).toBe(true);
});

test("without a heading above it a command still has an address", () => {
  expect(addresses(command)).toEqual([{ id: "run-.1", name: "command 1 of the page", lines: 1 }]);
});
