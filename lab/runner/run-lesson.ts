import { setTimeout as delay } from "node:timers/promises";
import { passwords } from "../stack/topology.ts";
import type { LabLesson } from "./lesson.ts";
import { runBlock, type BlockResult } from "./run-block.ts";
import type { Scene } from "./lesson-stage.ts";

/**
 * Runs a lesson from top to bottom on a stack that was just reset. It goes on after a block that did
 * not pass, so that all differences are seen.
 * @param progress told of each block as it ends
 */
export async function runLesson(
  lesson: LabLesson,
  { names, session }: Scene,
  progress: (index: number, result: BlockResult) => void,
): Promise<BlockResult[]> {
  const results: BlockResult[] = [];
  try {
    for (const [index, block] of lesson.blocks.entries()) {
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
