import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeLock } from "../../../../lab/stack/lock.ts";
import type { BeginOf } from "../../../../lab/stack/process-begin.ts";

let directory: string;
let lock: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "lab-lock-"));
  lock = join(directory, "main.lock");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const begun = 1_800_000_000_000;
/** A machine on which this process and some others run. */
const machine =
  (others: Readonly<Record<number, number>> = {}): BeginOf =>
  (pid) =>
    pid === process.pid ? begun : others[pid];

it("is held until it is given back, and leaves nothing beside it", () => {
  const release = takeLock(lock, machine());
  expect(readFileSync(lock, "utf8")).toBe(`${process.pid} ${begun}`);
  expect(() => takeLock(lock, machine())).toThrow(
    `Another lab command is at work here, with process id ${process.pid}.\n` +
      `  Wait for it to end. If no such process exists, delete ${lock}.`,
  );
  expect(readdirSync(directory)).toEqual(["main.lock"]);
  release();
  expect(readdirSync(directory)).toEqual([]);
});

it("is taken over from a process that is gone", () => {
  writeFileSync(lock, `4711 ${begun}`);
  const release = takeLock(lock, machine());
  expect(readFileSync(lock, "utf8")).toBe(`${process.pid} ${begun}`);
  release();
});

it("is taken over when the process id now belongs to another process", () => {
  writeFileSync(lock, `4711 ${begun}`);
  takeLock(lock, machine({ 4711: begun + 60_000 }))();
  expect(readdirSync(directory)).toEqual([]);
});

/** The lab runs on Linux and macOS: Windows has neither this `ps` nor `sh`. */
const itWithPs = it.skipIf(process.platform === "win32");

itWithPs("is taken over from a process that has ended and that nobody has reaped", async () => {
  // The shell becomes a program that waits for no child, so that its child stays in the table.
  const parent = spawn("sh", ["-c", "sleep 1 & echo $!; exec sleep 60"]);
  try {
    const [output] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = output.toString().trim();
    const ps = (column: string) =>
      execFileSync("ps", ["-o", `${column}=`, "-p", pid], {
        env: { LC_ALL: "C" },
        encoding: "utf8",
      });
    writeFileSync(lock, `${pid} ${Date.parse(ps("lstart").trim())}`);
    expect(() => takeLock(lock)).toThrow(`process id ${pid}`);
    await vi.waitUntil(() => ps("stat").trim().startsWith("Z"), { timeout: 10_000 });
    takeLock(lock)();
    expect(readdirSync(directory)).toEqual([]);
  } finally {
    parent.kill();
  }
});

it("is not taken over when the clock of ps is off by a second", () => {
  writeFileSync(lock, `4711 ${begun}`);
  expect(() => takeLock(lock, machine({ 4711: begun + 1000 }))).toThrow("process id 4711");
});

it.each(["", "{", "no number"])("is taken over when it holds %j", (content) => {
  writeFileSync(lock, content);
  takeLock(lock, machine())();
  expect(readdirSync(directory)).toEqual([]);
});

it("clears what killed processes left beside it, not what others are writing", () => {
  for (const name of [
    "main.lock.4711",
    "main.lock.stale.4712",
    "main.lock.99",
    "other.lock.4711",
  ]) {
    writeFileSync(join(directory, name), "");
  }
  takeLock(lock, machine({ 99: begun }))();
  expect(readdirSync(directory).sort()).toEqual(["main.lock.99", "other.lock.4711"]);
});

itWithPs("asks ps for the real processes", () => {
  const release = takeLock(lock);
  expect(() => takeLock(lock)).toThrow(`process id ${process.pid}`);
  release();
});

it("says where it cannot be written", () => {
  writeFileSync(join(directory, "file"), "");
  expect(() => takeLock(join(directory, "file/main.lock"), machine())).toThrow(
    `The state of the lab cannot be kept in ${join(directory, "file")}: `,
  );
});
