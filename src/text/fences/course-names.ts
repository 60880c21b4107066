import { attribute, isLabOnly } from "./attributes.ts";
import { onlyLooks } from "./effects.ts";
import type { Fence } from "./fence.ts";

/** Languages whose words `onlyLooks` knows. */
const commands: readonly (string | undefined)[] = ["bash", "sql"];

/**
 * Whether a fence of a lesson keeps the course's names, whatever names a reader has set. A lesson creates,
 * stops and drops things in order to show what happens, and what it creates belongs on a lab. So a command
 * keeps them unless all it does is look; so does the output of that command, and so does the configuration
 * that a connector is created with. Nobody has to mark it: it follows from what the fence holds.
 */
export function keepsCourseNames(fence: Fence): boolean {
  if (isLabOnly(fence)) return true;
  if (commands.includes(fence.language)) return !onlyLooks(fence.value);
  if (attribute(fence, "check") === "connector") return true;
  const isOutput = attribute(fence, "output") !== undefined;
  return isOutput && fence.previous !== undefined && keepsCourseNames(fence.previous);
}
