import { existsSync } from "node:fs";
import { join } from "node:path";
import { commandLineTag } from "./processes.ts";

/** How a JVM of the lab is set up: `fast` starts quickly, `default` is what production runs. */
export type Jvm = "fast" | "default";

export interface JavaProgram {
  /** Directory of the stack it belongs to. */
  readonly directory: string;
  readonly jars: string;
  readonly main: string;
  readonly args: readonly string[];
  readonly jvm: Jvm;
  /** Heap in MB. */
  readonly heap: number;
  readonly options?: readonly string[];
  /** Class-data archive: read when it exists, written at exit when `archive` is "write". */
  readonly classData?: string;
  readonly archive?: "read" | "write";
  readonly log4j: string;
}

function classDataOptions({ classData, archive = "read", options = [] }: JavaProgram): string[] {
  if (!classData) return [];
  // Beside a Java agent, such as the metrics exporter, the JVM archives only with these switches.
  const agent = options.some((option) => option.startsWith("-javaagent:"))
    ? ["-XX:+UnlockDiagnosticVMOptions", "-XX:+AllowArchivingWithJavaAgent"]
    : [];
  if (archive === "write") return [...agent, `-XX:ArchiveClassesAtExit=${classData}`];
  // An archive that does not fit is left aside; the JVM's warning would stand in a command's output.
  const quiet = "-Xlog:cds*=error";
  return existsSync(classData) ? [...agent, quiet, `-XX:SharedArchiveFile=${classData}`] : [];
}

/** The command line of a Java program of the lab. */
export function javaCommand(program: JavaProgram): string[] {
  const fast = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
  return [
    "java",
    `-D${commandLineTag(program.directory)}`,
    `-Dlog4j2.configurationFile=${program.log4j}`,
    ...(program.jvm === "fast" ? fast : []),
    `-Xmx${program.heap}m`,
    ...classDataOptions(program),
    ...(program.options ?? []),
    "-cp",
    join(program.jars, "*"),
    program.main,
    ...program.args,
  ];
}
