import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSession, type Session } from "../../../../lab/runner/session.ts";

let directory: string;
let session: Session;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "session-"));
  mkdirSync(join(directory, "work"));
  session = openSession(directory, directory, { PATH: process.env["PATH"] });
});
afterEach(() => {
  session.close();
  rmSync(directory, { recursive: true, force: true });
});

test("blocks run in one shell: variables, functions and the directory stay", async () => {
  await session.run("x=5; hello() { echo hello $x; }; mkdir sub; cd sub", 10);
  const { output } = await session.run("hello; basename $PWD", 10);
  expect(output).toBe("hello 5\nsub\n");
});

test("a block's status is that of its last command; the shell goes on", async () => {
  expect(await session.run("echo no >&2; false", 10)).toEqual({ status: 1, output: "no\n" });
  expect(await session.run("echo yes", 10)).toEqual({ status: 0, output: "yes\n" });
});

test("a command that reads its input gets none", async () => {
  expect(await session.run("cat; echo done", 10)).toEqual({ status: 0, output: "done\n" });
});

test("a block that does not end in time is ended, with what it said", async () => {
  expect(await session.run("echo begun; sleep 30", 0.5)).toEqual({
    status: undefined,
    output: "begun\n",
  });
});

test("a block that ends the shell has no status", async () => {
  expect(await session.run("echo bye; exit 3", 10)).toEqual({ status: undefined, output: "bye\n" });
});
