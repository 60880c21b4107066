import { execFileSync } from "node:child_process";
import { fault } from "./faults.ts";
import type { Paths } from "./paths.ts";

/** Who runs PostgreSQL: it refuses to run as root. */
export interface Owner {
  readonly name: string;
  /** What stands before a command to run it as this user; nothing when we are that user. */
  readonly prefix: readonly string[];
  /** Hands a file or directory over to the user. */
  readonly own: (path: string) => void;
}

const labUser = "debezium-lab";

function exists(user: string): boolean {
  try {
    execFileSync("id", [user], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * The user for PostgreSQL: ourselves, or for root an unprivileged user that is made when missing.
 * @throws LabFault `unreachable-state` when that user cannot enter the state directory
 */
export function postgresqlOwner(paths: Paths): Owner {
  if (process.getuid?.() !== 0) return { name: "you", prefix: [], own: () => undefined };
  if (!exists(labUser)) {
    const create = ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", labUser];
    execFileSync("useradd", create, { stdio: "ignore" });
  }
  const prefix = ["setpriv", `--reuid=${labUser}`, `--regid=${labUser}`, "--clear-groups"];
  try {
    const [program = "", ...args] = prefix.concat("test", "-x", paths.state);
    execFileSync(program, args, { stdio: "ignore" });
  } catch {
    throw fault("unreachable-state", { path: paths.state, user: labUser });
  }
  const own = (path: string) => execFileSync("chown", ["-R", `${labUser}:${labUser}`, path]);
  return { name: labUser, prefix, own };
}
