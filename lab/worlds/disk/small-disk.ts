import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../stack/stack-components.ts";

const mount = (...args: readonly string[]) => execFileSync("mount", args, { stdio: "ignore" });
const emptyDirectory = () => mkdtempSync(join(tmpdir(), "debezium-lab-disk-"));

/** Takes the file system away, also from a process that still has files of it open. */
function unmount(directory: string): void {
  execFileSync("umount", ["-l", directory], { stdio: "ignore" });
  rmdirSync(directory);
}

/** Whether this machine lets us mount a file system of a chosen size. */
export function canMount(): boolean {
  const directory = emptyDirectory();
  try {
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", directory);
  } catch {
    rmdirSync(directory);
    return false;
  }
  unmount(directory);
  return true;
}

export interface SmallDisk {
  readonly directory: string;
  readonly grow: (megabytes: number) => void;
  readonly remove: () => void;
}

/** Moves `pg_wal` of the stopped server to a file system of its own. */
export function moveWal(
  { plan }: { readonly plan: Pick<Plan, "directory" | "owner"> },
  megabytes: number,
): SmallDisk {
  // Not in the stack's directory: what a run that was killed left there could not be removed.
  const directory = emptyDirectory();
  const wal = join(plan.directory, "postgresql/pg_wal");
  mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory);
  const moved = join(directory, "pg_wal");
  cpSync(wal, moved, { recursive: true });
  rmSync(wal, { recursive: true });
  symlinkSync(moved, wal);
  plan.owner.own(directory);
  return {
    directory,
    grow: (size) => mount("-o", `remount,size=${size}m`, directory),
    remove: () => unmount(directory),
  };
}
