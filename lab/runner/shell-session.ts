import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { signal } from "../stack/processes.ts";
import { readAnswer, requestLine } from "./shell-environment.ts";

/** What a block did. `status` is `undefined` when its time was over or the shell ended. */
export interface BlockOutcome {
  readonly status: number | undefined;
  readonly output: string;
}

/** One shell in which the blocks of a lesson run one after the other. */
export interface ShellSession {
  /**
   * Runs a script in the shell itself: what it defines is there for the next one.
   * @param seconds after which the whole shell is ended
   */
  readonly run: (script: string, seconds: number) => Promise<BlockOutcome>;
  readonly close: () => void;
}

/** Seconds that an answer may be late: the keeper of the shell watches the time, this watches the keeper. */
const grace = 10;

/**
 * Opens a shell, here or through a program such as `docker exec`.
 * @param command ends with what `shellCommand` returns
 */
export function openSession(
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ShellSession {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { env, detached: true, stdio: ["pipe", "pipe", "ignore"] });
  let ended = false;
  child.on("error", () => (ended = true)).on("close", () => (ended = true));
  child.stdin.on("error", () => undefined);
  const answers = createInterface({ input: child.stdout });
  const close = () => {
    if (child.pid !== undefined) signal(-child.pid, "SIGKILL");
  };

  const run = (script: string, seconds: number): Promise<BlockOutcome> =>
    new Promise((resolve) => {
      const finish = (outcome: BlockOutcome) => {
        clearTimeout(timer);
        answers.off("line", answered);
        child.off("close", nothing).off("error", nothing);
        if (outcome.status === undefined) close();
        resolve(outcome);
      };
      const answered = (line: string) => finish(readAnswer(line));
      const nothing = () => finish({ status: undefined, output: "" });
      const timer = setTimeout(nothing, (seconds + grace) * 1000);
      if (ended) {
        nothing();
        return;
      }
      answers.on("line", answered);
      child.on("close", nothing).on("error", nothing);
      child.stdin.write(requestLine(script, seconds));
    });
  return { run, close };
}
