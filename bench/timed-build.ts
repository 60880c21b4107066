import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot, type SiteCopy } from "./site-copy.ts";

/** What a build took. */
export interface TimedBuild {
  readonly seconds: number;
  /** Most memory that the build and all its children held together, in MB; 0 where `ps` is missing. */
  readonly memory: number;
}

/** Memory of a process and its descendants, in MB. */
function treeMemory(pid: number): number {
  try {
    const rows = execFileSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number));
    const family = new Set([pid]);
    for (let size = 0; size !== family.size;) {
      size = family.size;
      for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
    }
    const kilobytes = rows.reduce(
      (sum, [id = 0, , rss = 0]) => sum + (family.has(id) ? rss : 0),
      0,
    );
    return Math.round(kilobytes / 1024);
  } catch {
    return 0;
  }
}

/**
 * Builds a site and watches what it takes.
 * @throws Error with all that the build said, when it fails
 */
export function timedBuild(site: SiteCopy): Promise<TimedBuild> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const astro = join(projectRoot, "node_modules/astro/bin/astro.mjs");
    const child = spawn(process.execPath, [astro, "build"], { cwd: site.root, timeout: 600_000 });
    let output = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, treeMemory(child.pid ?? 0));
    }, 500);
    child.on("close", (code) => {
      clearInterval(watch);
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      if (code === 0) resolve({ seconds, memory });
      else reject(new Error(`The build failed.\n${output}`));
    });
  });
}
