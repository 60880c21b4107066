import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { marker, signal } from "../stack/processes.ts";

/** What a block did. `status` is `undefined` when its time was over or the shell ended. */
export interface Outcome {
  readonly status: number | undefined;
  readonly output: string;
}

/** One shell in which the blocks of a lesson run one after the other. */
export interface Session {
  /**
   * Runs a script in the shell itself: what it defines is there for the next one.
   * @param seconds after which the whole shell is ended
   */
  readonly run: (script: string, seconds: number) => Promise<Outcome>;
  readonly close: () => void;
}

/**
 * Reads the path of a script from descriptor 3, runs it in this shell, and writes its status to
 * descriptor 4. The script sees neither of the two.
 */
const loop = `
while IFS= read -r script <&3; do
  . "$script" > "$script.out" 2>&1 < /dev/null 3<&- 4>&-
  echo "$?" >&4
done`;

/**
 * Opens a shell.
 * @param directory empty; the shell's working directory is `work` in it
 * @param stack the stack's own directory, so that the shell is found after a crash
 */
export function openSession(
  directory: string,
  stack: string,
  env: Readonly<Record<string, string | undefined>>,
): Session {
  const child: ChildProcess = spawn("bash", ["--noprofile", "--norc", "-c", loop, marker(stack)], {
    cwd: join(directory, "work"),
    env: { ...env, LC_ALL: "C.UTF-8", TZ: "UTC", PAGER: "cat", COLUMNS: "200" },
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const scripts = child.stdio[3] as Writable;
  scripts.on("error", () => undefined);
  const answers = createInterface({ input: child.stdio[4] as NodeJS.ReadableStream });
  const close = () => {
    if (child.pid !== undefined) signal(-child.pid, "SIGKILL");
  };
  let count = 0;

  const run = (script: string, seconds: number): Promise<Outcome> => {
    const file = join(directory, `block-${++count}.sh`);
    writeFileSync(file, `${script}\n`);
    writeFileSync(`${file}.out`, "");
    return new Promise((resolve) => {
      const finish = (status: number | undefined) => {
        clearTimeout(timer);
        answers.removeAllListeners("line");
        child.removeAllListeners("exit");
        resolve({ status, output: readFileSync(`${file}.out`, "utf8") });
      };
      const timer = setTimeout(() => {
        close();
        finish(undefined);
      }, seconds * 1000);
      answers.once("line", (line) => finish(Number(line)));
      child.once("exit", () => finish(undefined));
      scripts.write(`${file}\n`);
    });
  };
  return { run, close };
}
