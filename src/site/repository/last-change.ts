import { spawnSync } from "node:child_process";

/**
 * The days on which the files of the course were last committed, asked of Git once for all: a process
 * for each page costs a build of a hundred pages more than a second. Starlight's own looks in
 * `src/content/docs` only.
 * @param root the project's root
 * @returns by path from the root; nothing outside of a repository, nor for a file never committed
 */
export function lastChanges(root: string): ReadonlyMap<string, Date> {
  // -c names the files that a merge changes against all its parents; without it a merge names none.
  const log = ["log", "-c", "--format=%cI", "--name-only", "--relative", "--", "src/content"];
  const git = ["-c", "core.quotePath=false", ...log];
  const { status, stdout } = spawnSync("git", git, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  const changes = new Map<string, Date>();
  if (status !== 0) return changes;
  let day = new Date(0);
  for (const line of stdout.split("\n")) {
    if (/^\d{4}-\d\d-\d\dT/.test(line)) day = new Date(line);
    else if (line !== "" && !changes.has(line)) changes.set(line, day);
  }
  return changes;
}
