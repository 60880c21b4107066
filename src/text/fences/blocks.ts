import { createHash } from "node:crypto";
import { attribute, isRun } from "./attributes.ts";
import type { Fence } from "./fence.ts";

/** A command that the lab runs, and the output that the lesson promises. */
export interface Block {
  readonly command: Fence;
  /** The `text output` fence right after it; a block without one is checked by its status alone. */
  readonly output: Fence | undefined;
  /** SHA-256 over all that decides what is run and what is expected, in hexadecimal. */
  readonly hash: string;
}

function hashOf(command: Fence, output: Fence | undefined): string {
  const options = ["as", "exit", "within"].map((name) => attribute(command, name) ?? null);
  const whole = [command.language, options, command.value, output?.value ?? null];
  return createHash("sha256").update(JSON.stringify(whole)).digest("hex");
}

/** The blocks of a lesson, in the order in which they run. */
export function blocksOf(fences: readonly Fence[]): Block[] {
  const outputs = new Map(
    fences
      .filter((fence) => attribute(fence, "output") !== undefined)
      .map((fence) => [fence.previous, fence]),
  );
  return fences.filter(isRun).map((command) => {
    const output = outputs.get(command);
    return { command, output, hash: hashOf(command, output) };
  });
}
