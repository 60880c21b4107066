import { LabFault } from "./faults.ts";
import { postgresqlOwner } from "./owner.ts";
import type { Paths } from "./paths.ts";
import { tryPort } from "./ports.ts";
import { checkSpace, freeMegabytes, makeDirectory } from "./state-directory.ts";
import { askProgram, checkTool, systemTools, type AskVersion } from "./system-tools.ts";
import { standardPorts, type Ports } from "./topology.ts";

/** What the doctor looks at, so that a test can show it another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly ask: AskVersion;
  /** Makes the state directory and sees that PostgreSQL's user can enter it. */
  readonly tryState: () => void;
  readonly freeMegabytes: () => number;
  readonly portIsFree: (port: number) => Promise<boolean>;
}

/** This machine. */
export function thisMachine(paths: Paths): Machine {
  return {
    platform: process.platform,
    ask: askProgram,
    tryState: () => {
      makeDirectory(paths.run);
      postgresqlOwner(paths);
    },
    freeMegabytes: () => freeMegabytes(paths.state),
    portIsFree: async (port) => (await tryPort(port)) !== undefined,
  };
}

export interface Diagnosis {
  /** What was found, line by line. */
  readonly notes: readonly string[];
  /** What keeps the lab from starting, each with its remedy. */
  readonly problems: readonly string[];
}

/** The message of a fault; `undefined` when there was none. */
function faultOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof LabFault) return error.message;
    throw error;
  }
}

/**
 * Looks at everything that the native lab needs.
 * @param state the state directory, for messages
 * @param ours the ports of the stack that is up: those it may hold
 */
export async function diagnose(state: string, machine: Machine, ours?: Ports): Promise<Diagnosis> {
  const checked = systemTools.map((tool) => checkTool(tool, machine.platform, machine.ask));
  const found = checked.filter(({ problem }) => !problem);
  const notes = found.map(({ tool, version }) => `${tool.name} ${version || "found"}`);
  const problems = checked.flatMap(({ problem }) => problem?.message ?? []);

  const stateProblem = faultOf(machine.tryState);
  if (stateProblem === undefined) {
    const free = machine.freeMegabytes();
    notes.push(`state in ${state}, ${free} MB free`);
    problems.push(...[faultOf(() => checkSpace(state, free))].filter((text) => text !== undefined));
  } else problems.push(stateProblem);

  for (const [name, port] of Object.entries(standardPorts) as [keyof Ports, number][]) {
    if (port === ours?.[name] || (await machine.portIsFree(port))) continue;
    notes.push(`port ${port} for ${name} is taken; \`up\` will choose another`);
  }
  return { notes, problems };
}
