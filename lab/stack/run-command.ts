import { spawn } from "node:child_process";
import { fault } from "./faults.ts";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  /** Seconds after which the command is ended. */
  readonly limit?: number;
  /** What a failure is called, so that its remedy fits. */
  readonly failure?: "command-failed" | "compose-failed";
}

/**
 * Runs a command to its end.
 * @returns its standard output
 * @throws LabFault `command-failed`, or the failure that was named, with all it said, when it fails or takes too long
 */
export function runCommand(
  [program = "", ...args]: readonly string[],
  { cwd, env = process.env, input, limit = 120, failure = "command-failed" }: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, timeout: limit * 1000 });
    let said = "";
    let output = "";
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      said += data.toString();
    });
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const command = [program, ...args].join(" ");
    child.on("error", ({ message }) => reject(fault(failure, { command, output: message })));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(fault(failure, { command, output: said.trim() }));
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}
