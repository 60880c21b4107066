import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillAtomically, type Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import type { Paths } from "../stack/paths.ts";
import type { GoProgram } from "./go-programs.ts";

/** Seconds between two lines that say how far a build is. */
const betweenLines = 15;

/** Seconds that a build may take: the first one compiles about a thousand packages. */
const longestBuild = 1200;

/** Where a built program is kept: other sources, or another way to build them, have another place. */
export function programPlace(state: string, lab: string, program: GoProgram): string {
  const sources = ["go.mod", "go.sum"].map((file) =>
    readFileSync(join(lab, "monitoring/go", program.folder, file), "utf8"),
  );
  const key = createHash("sha256").update(JSON.stringify([program, ...sources]));
  return join(
    state,
    "monitoring",
    `${program.folder}-${program.version}-${key.digest("hex").slice(0, 8)}`,
  );
}

/** The command that builds a program into a directory. With `-v`, Go names each package it compiles. */
export function buildCommand({ version, packages, tags }: GoProgram, directory: string): string[] {
  const versionFlag = `-X github.com/prometheus/common/version.Version=${version}`;
  const flags = ["-v", "-trimpath", "-mod=readonly", `-tags=${tags.join(",")}`];
  return [
    "go",
    "build",
    ...flags,
    `-ldflags=-s -w ${versionFlag}`,
    "-o",
    `${directory}/`,
    ...packages,
  ];
}

function build(program: GoProgram, folder: string, directory: string, say: Say): Promise<void> {
  const [go = "", ...args] = buildCommand(program, directory);
  return new Promise((resolve, reject) => {
    const child = spawn(go, args, {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-buildvcs=false" },
      stdio: ["ignore", "ignore", "pipe"],
      timeout: longestBuild * 1000,
    });
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const progress = setInterval(() => {
      const packages = said.split("\n").filter((line) => !/downloading/.test(line)).length - 1;
      say(`  ${program.title}: ${packages} packages compiled`);
    }, betweenLines * 1000);
    const failed = (output: string) =>
      fault("command-failed", { command: [go, ...args].join(" "), output });
    child.on("error", ({ message }) => {
      clearInterval(progress);
      reject(failed(message));
    });
    child.on("close", (code) => {
      clearInterval(progress);
      if (code === 0) resolve();
      else reject(failed(said.trim().split("\n").slice(-15).join("\n")));
    });
  });
}

/**
 * Builds a program once, and keeps it.
 * @returns the directory that holds it
 * @throws LabFault `download-failed` with the end of what Go said
 */
export async function builtProgram(
  { lab, run, state }: Paths,
  program: GoProgram,
  say: Say,
): Promise<string> {
  const place = programPlace(state, lab, program);
  const what = `and building ${program.title} ${program.version} with Go, which takes minutes once`;
  const folder = join(lab, "monitoring/go", program.folder);
  await fillAtomically(place, run, what, say, (directory) =>
    build(program, folder, directory, say),
  );
  return place;
}
