import { execFileSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { fault, type LabFault } from "./faults.ts";

/** A program of the system that the native lab needs. */
export interface SystemTool {
  readonly name: string;
  readonly needed: string;
  readonly version: readonly string[];
  /** Lowest major version; 0 when any will do. */
  readonly wanted: number;
  readonly install: { readonly linux: string; readonly darwin: string };
}

const apt = (name: string) => `sudo apt-get install -y ${name}`;
const brew = (name: string) => `brew install ${name}`;

export const systemTools: readonly SystemTool[] = [
  {
    name: "java",
    needed: "Kafka, Kafka Connect and Debezium",
    version: ["-version"],
    wanted: 17,
    install: {
      // Which of the two there is depends on the release of the distribution.
      linux: `${apt("openjdk-21-jre-headless")} || ${apt("openjdk-17-jre-headless")}`,
      darwin: brew("--cask temurin"),
    },
  },
  {
    name: "mvn",
    needed: "fetching their jars",
    version: ["--version"],
    wanted: 3,
    install: { linux: apt("maven"), darwin: brew("maven") },
  },
  {
    name: "psql",
    needed: "the SQL of the lessons",
    version: ["--version"],
    wanted: 15,
    install: { linux: apt("postgresql-client"), darwin: brew("libpq && brew link --force libpq") },
  },
  {
    name: "jq",
    needed: "reading JSON in the lessons",
    version: ["--version"],
    wanted: 1,
    install: { linux: apt("jq"), darwin: brew("jq") },
  },
  {
    name: "curl",
    needed: "calling Kafka Connect",
    version: ["--version"],
    wanted: 7,
    install: { linux: apt("curl"), darwin: brew("curl") },
  },
  {
    name: "bash",
    needed: "the lab shell",
    version: ["--version"],
    wanted: 4,
    install: { linux: apt("bash"), darwin: brew("bash") },
  },
  {
    name: "ps",
    needed: "finding its own processes",
    version: ["-p", "1"],
    wanted: 0,
    install: { linux: apt("procps"), darwin: "xcode-select --install" },
  },
];

/** What a tool says of its version: everything it prints; `undefined` when it cannot be started. */
export type AskVersion = (tool: Pick<SystemTool, "name" | "version">) => string | undefined;

/** The line of a version text that holds the version. */
function versionLine(text: string): string {
  // The JVM first repeats the options that it takes from the environment.
  const lines = stripVTControlCharacters(text).split("\n");
  return lines.find((line) => /\d/.test(line) && !line.startsWith("Picked up ")) ?? "";
}

/** The version in a version text: 17.0.15 in `openjdk version "17.0.15" 2025-04-15`. */
export function versionIn(text: string): string {
  return /\d+(?:\.\d+)*/.exec(versionLine(text))?.[0] ?? "";
}

/** Its first number; Java 8 calls itself "1.8". */
export function majorVersion(text: string): number {
  const old = /version "1\.(\d+)/.exec(versionLine(text))?.[1];
  return Number(old ?? /^\d+/.exec(versionIn(text))?.[0] ?? 0);
}

/** Asks the program itself. Java prints its version on standard error. */
export const askProgram: AskVersion = ({ name, version }) => {
  try {
    const shell = [name, ...version].join(" ") + " 2>&1";
    return execFileSync("sh", ["-c", shell], { encoding: "utf8" });
  } catch {
    return undefined;
  }
};

export interface Checked {
  readonly tool: SystemTool;
  /** The version that answered; empty when there is none. */
  readonly version: string;
  readonly problem: LabFault | undefined;
}

/** Looks at one tool: its version, and whether it will do. */
export function checkTool(tool: SystemTool, platform: NodeJS.Platform, ask: AskVersion): Checked {
  const install = tool.install[platform === "darwin" ? "darwin" : "linux"];
  const said = ask(tool);
  if (said === undefined) {
    const problem = fault("missing-tool", { tool: tool.name, needed: tool.needed, install });
    return { tool, version: "", problem };
  }
  const version = tool.wanted === 0 ? "" : versionIn(said);
  const found = majorVersion(said);
  if (found >= tool.wanted) return { tool, version, problem: undefined };
  const details = { tool: tool.name, found: String(found), wanted: String(tool.wanted), install };
  return { tool, version, problem: fault("old-tool", details) };
}

/** What is missing or too old, each with the one command that installs it. */
export function checkTools(platform: NodeJS.Platform, ask: AskVersion = askProgram): LabFault[] {
  return systemTools.flatMap((tool) => checkTool(tool, platform, ask).problem ?? []);
}
