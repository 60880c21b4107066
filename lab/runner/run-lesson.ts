import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { nameSets, type Names, type NameSet } from "../stack/names.ts";
import type { Paths } from "../stack/paths.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { host, passwords } from "../stack/topology.ts";
import type { LabLesson } from "./lesson.ts";
import { runBlock, type BlockResult } from "./run-block.ts";
import { openSession } from "./session.ts";

/** The names of a run: those of the set, and the addresses of the stack. */
export function namesFor(set: NameSet, { ports }: Stack): Names {
  return {
    ...nameSets[set],
    "connect-url": `http://${host}:${ports.connect}`,
    bootstrap: `${host}:${ports.kafka}`,
  };
}

/**
 * Runs a lesson from top to bottom on a stack that was just reset.
 * @param goOn whether to go on after a block that did not pass: to record, or to see all differences
 * @param progress told of each block as it begins and ends
 */
export async function runLesson(
  lesson: LabLesson,
  paths: Paths,
  stack: Stack,
  progress: (index: number, result?: BlockResult) => void,
): Promise<BlockResult[]> {
  const directory = join(paths.run, "session");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, "work"), { recursive: true });
  const env = { ...process.env, ...shellEnvironment(paths, stack) };
  const session = openSession(directory, paths.run, env);
  const names = namesFor(stack.nameSet, stack);
  const results: BlockResult[] = [];
  try {
    for (const [index, block] of lesson.blocks.entries()) {
      progress(index);
      const result = await runBlock(
        block,
        session,
        names,
        Object.values(passwords),
        () => performance.now(),
        () => delay(1000),
      );
      progress(index, result);
      results.push(result);
      // After a timeout there is no shell to go on with.
      if (result.status === "timeout") break;
    }
  } finally {
    session.close();
  }
  return results;
}
