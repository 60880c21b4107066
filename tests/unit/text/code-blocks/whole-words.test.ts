import { expect, test } from "vitest";
import { cutIntoWords } from "../../../../src/text/code-blocks/whole-words-plugin.ts";

test("options, names and addresses are cut out of their line, so that they stay whole", () => {
  expect(cutIntoWords("kafka-topics.sh --bootstrap-server localhost:9092 --list")).toEqual([
    "kafka-topics.sh",
    " ",
    "--bootstrap-server",
    " localhost:9092 ",
    "--list",
  ]);
});

test("the backslash that continues a command stays with the word before it", () => {
  expect(cutIntoWords("curl -sS \\")).toEqual(["curl ", "-sS \\"]);
  expect(cutIntoWords("echo done \\\n")?.join("")).toBe("echo done \\\n");
});

test("a line without such words is left alone, and so is a word that has no room on a phone", () => {
  expect(cutIntoWords("SELECT slot_name FROM pg_replication_slots;")).toBeUndefined();
  expect(cutIntoWords(`http://localhost:8083/${"x".repeat(30)}`)).toBeUndefined();
});
