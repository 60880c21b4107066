import { execFileSync } from "node:child_process";

/** Looks up when a process began, in milliseconds since 1970; `undefined` when none is at work. */
export type BeginOf = (pid: number) => number | undefined;

/** Asks `ps`. A process that has ended and that nobody has reaped (state `Z`) is listed, but at work no more. */
export const beginByPs: BeginOf = (pid) => {
  try {
    const env = { ...process.env, LC_ALL: "C" };
    const command = ["-o", "stat=,lstart=", "-p", String(pid)];
    const line = execFileSync("ps", command, { env, encoding: "utf8", stdio: "pipe" });
    const [, state = "Z", begun = ""] = /^\s*(\S+)\s+(.*\S)/.exec(line) ?? [];
    return state.startsWith("Z") ? undefined : Date.parse(begun);
  } catch {
    return undefined;
  }
};
