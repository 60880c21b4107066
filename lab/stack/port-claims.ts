import { tmpdir } from "node:os";
import { join } from "node:path";
import { LabFault } from "./faults.ts";
import { takeLock } from "./lock.ts";

/** Claims of all stacks of one user, by number: not every container has a name for its user. */
const claims = join(tmpdir(), `debezium-lab-ports-${process.getuid?.() ?? "here"}`);

/**
 * Claims a port for a stack that starts: between the choice of a port and the moment in which its
 * component listens on it, another stack would find it free.
 * @returns gives the claim back; `undefined` while another start holds it
 */
export function claimPort(port: number, directory = claims): (() => void) | undefined {
  try {
    return takeLock(join(directory, String(port)));
  } catch (error) {
    if (error instanceof LabFault && error.code === "busy") return undefined;
    throw error;
  }
}
