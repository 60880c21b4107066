import { execFileSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { fault, type LabFault } from "./faults.ts";

/** A program of the system that the native lab needs. */
export interface Tool {
  readonly name: string;
  readonly needed: string;
  readonly version: readonly string[];
  /** Lowest major version; 0 when any will do. */
  readonly wanted: number;
  readonly install: { readonly linux: string; readonly darwin: string };
}

const apt = (name: string) => `sudo apt-get install -y ${name}`;
const brew = (name: string) => `brew install ${name}`;

export const tools: readonly Tool[] = [
  {
    name: "java",
    needed: "Kafka, Kafka Connect and Debezium",
    version: ["-version"],
    wanted: 17,
    install: { linux: apt("openjdk-17-jre-headless"), darwin: brew("openjdk@17") },
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
];

/** What a tool says of its version: everything it prints; `undefined` when it cannot be started. */
export type AskVersion = (tool: Tool) => string | undefined;

/** The first number in a version text: 17 in `openjdk version "17.0.15"`. */
export function majorVersion(text: string): number {
  return Number(/(\d+)(?:\.\d+)*/.exec(stripVTControlCharacters(text))?.[1] ?? 0);
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

/** What is missing or too old, each with the one command that installs it. */
export function checkTools(platform: NodeJS.Platform, ask: AskVersion = askProgram): LabFault[] {
  return tools.flatMap((tool) => {
    const install = tool.install[platform === "darwin" ? "darwin" : "linux"];
    const said = ask(tool);
    if (said === undefined) {
      return [fault("missing-tool", { tool: tool.name, needed: tool.needed, install })];
    }
    const found = majorVersion(said);
    if (found >= tool.wanted) return [];
    const details = { tool: tool.name, found: String(found), wanted: String(tool.wanted), install };
    return [fault("old-tool", details)];
  });
}
