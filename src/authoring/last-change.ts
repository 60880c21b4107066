import { spawnSync } from "node:child_process";

/**
 * The day of a file's last commit. Starlight's own looks for it in `src/content/docs` only.
 * @param file path from the project root
 * @returns `undefined` outside of a repository, and for a file that was never committed
 */
export function lastChange(root: string, file: string): Date | undefined {
  const git = ["log", "--max-count=1", "--format=%cI", "--", file];
  const { status, stdout } = spawnSync("git", git, { cwd: root, encoding: "utf8" });
  return status === 0 && stdout !== "" ? new Date(stdout.trim()) : undefined;
}
