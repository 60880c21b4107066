import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test as anyTest, vi } from "vitest";
import { shellCommand } from "../../../../lab/runner/shell-environment.ts";
import { openSession, type ShellSession } from "../../../../lab/runner/shell-session.ts";
import { endAll, commandLineTag, processesOf } from "../../../../lab/stack/processes.ts";

/** A session is bash with pipes of its own and a process group; Windows has none of the three. */
const test = anyTest.skipIf(process.platform === "win32");

let directory: string;
let session: ShellSession;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "session-"));
  session = openSession(shellCommand("test", directory), { PATH: process.env["PATH"] });
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

test("a script finds nothing of the protocol: no input to read, no answer to write", async () => {
  const script = "cat <&3; echo forged >&4; echo 0 forged; : $((1 + 1))";
  const { status, output } = await session.run(script, 10);
  expect({ status, said: output.replace(/^.*line \d+: /gm, "") }).toEqual({
    status: 0,
    said: "3: Bad file descriptor\n4: Bad file descriptor\n0 forged\n",
  });
  expect(await session.run("echo next", 10)).toEqual({ status: 0, output: "next\n" });
});

test("scripts and outputs pass as they are: quotes, many lines, other alphabets, no end of line", async () => {
  const script = "cat <<'END'\n'\"$x\\ ÄЖ 数\n\nEND\nprintf '%s' done";
  expect(await session.run(script, 10)).toEqual({
    status: 0,
    output: "'\"$x\\ ÄЖ 数\n\ndone",
  });
  const { output } = await session.run("seq 1 100000", 10);
  expect(output.length).toBe(588_895);
});

test("what a block left in the background neither holds nor disturbs the next one", async () => {
  const { status } = await session.run("sleep 60 & echo left", 10);
  expect(status).toBe(0);
  expect(await session.run("echo next", 10)).toEqual({ status: 0, output: "next\n" });
});

test("the shell has no jobs but those of its scripts", async () => {
  expect(await session.run("jobs; wait; echo over", 10)).toEqual({ status: 0, output: "over\n" });
});

test("a shell that cannot be opened, and one that has ended, give no status", async () => {
  const none = openSession(["/no/such/program"], {});
  expect(await none.run("echo x", 10)).toEqual({ status: undefined, output: "" });
  session.close();
  expect(await session.run("echo x", 10)).toEqual({ status: undefined, output: "" });
});

test("a shell is found by its marker; ended, it takes with it what it runs", async () => {
  const own = openSession(shellCommand(commandLineTag(directory), directory), process.env);
  // A length of sleep that no other process has.
  const nap = `sleep 60.${process.pid}`;
  const running = own.run(nap, 30);
  const list = () => execFileSync("ps", ["-axww", "-o", "command="], { encoding: "utf8" });
  const naps = () =>
    list()
      .split("\n")
      .filter((line) => line === nap).length;
  await vi.waitFor(() => expect(naps()).toBe(1), 5000);
  expect(processesOf(directory)).toHaveLength(1);
  expect(await endAll(directory, 0)).toBe(1);
  expect(await running).toEqual({ status: undefined, output: "" });
  expect(naps()).toBe(0);
});
