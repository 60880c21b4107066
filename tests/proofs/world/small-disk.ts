import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./world.ts";

const mount = (...args: readonly string[]) => execFileSync("mount", args, { stdio: "ignore" });
const unmount = (path: string) => execFileSync("umount", [path], { stdio: "ignore" });

/** Whether this machine lets us mount a file system of a chosen size. */
export function canMount(directory: string): boolean {
  mkdirSync(directory, { recursive: true });
  try {
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", directory);
    unmount(directory);
    return true;
  } catch {
    return false;
  }
}

export interface SmallDisk {
  readonly grow: (megabytes: number) => void;
  readonly remove: () => void;
}

/** Moves `pg_wal` of the stopped server to a file system of its own. */
export function moveWal({ plan }: World, megabytes: number): SmallDisk {
  const disk = join(plan.directory, "small-disk");
  const wal = join(plan.directory, "postgresql/pg_wal");
  mkdirSync(disk);
  mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk);
  const moved = join(disk, "pg_wal");
  cpSync(wal, moved, { recursive: true });
  renameSync(wal, `${wal}-before`);
  rmSync(`${wal}-before`, { recursive: true });
  symlinkSync(moved, wal);
  plan.owner.own(disk);
  return {
    grow: (size) => mount("-o", `remount,size=${size}m`, disk),
    remove: () => execFileSync("umount", ["-l", disk], { stdio: "ignore" }),
  };
}
