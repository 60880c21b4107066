// cspell:ignore fsat
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readArguments, runCommandLine, UsageError } from "../../../src/system/command-line.ts";

const argv = [...process.argv];
const said: string[] = [];
const command = {
  usage: "Usage: npm run thing [-- --fast]",
  options: { fast: { type: "boolean" } },
} as const;

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.argv = [...argv];
  process.exitCode = undefined;
  said.length = 0;
});

async function typed(...args: readonly string[]): Promise<string[]> {
  process.argv = ["node", "thing.ts", ...args];
  await runCommandLine(command, ({ values }) => {
    said.push(JSON.stringify(values));
  });
  return said;
}

test("what was typed reaches the command", async () => {
  expect(await typed("--fast")).toEqual(['{"fast":true}']);
  expect(process.exitCode).toBeUndefined();
});

test("--help prints the usage, and is no error", async () => {
  expect(await typed("--help")).toEqual([command.usage]);
  expect(process.exitCode).toBeUndefined();
});

test.for([
  ["--fsat", "Unknown option '--fsat'."],
  ["05", "Unexpected argument '05'."],
  ["--fast=yes", "Option '--fast' does not take an argument."],
] as const)("%s is refused in a sentence, with the usage", async ([word, sentence]) => {
  expect(await typed(word)).toEqual([`${sentence}\n${command.usage}`]);
  expect(process.exitCode).toBe(2);
});

test("a value that the command refuses is reported in the same way", async () => {
  process.argv = ["node", "thing.ts"];
  await runCommandLine(command, () => {
    throw new UsageError("It is too late.");
  });
  expect(said).toEqual([`It is too late.\n${command.usage}`]);
  expect(process.exitCode).toBe(2);
});

test("any other error is not the caller's", async () => {
  process.argv = ["node", "thing.ts"];
  const fail = () => {
    throw new Error("broken");
  };
  await expect(runCommandLine(command, fail)).rejects.toThrow("broken");
});

test("words are read where a command takes them", () => {
  expect(readArguments(["a", "b"], { words: true })?.positionals).toEqual(["a", "b"]);
});
