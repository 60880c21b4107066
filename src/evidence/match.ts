import type { Block } from "../fences/blocks.ts";
import type { BlockRun, LessonRun } from "../fences/verified.ts";

/**
 * What is known of a block: it ran as it stands (`ran`), it ran as it stands and failed
 * (`failed`), the lesson ran but not with this block as it stands (`changed`), or the lesson was
 * never run (`not-run`).
 */
export type BlockState = "ran" | "failed" | "changed" | "not-run";

/** A block of a lesson, and what a run says of it. */
export type BlockEvidence =
  | { readonly block: Block; readonly state: "ran" | "failed"; readonly run: BlockRun }
  | { readonly block: Block; readonly state: "changed" | "not-run"; readonly run?: undefined };

/**
 * Matches the blocks of a lesson with the last run of it. Blocks are known by their hashes; of
 * blocks that are alike, the first one of the lesson is the first one of the run.
 * @param run `undefined` when the lesson was never run
 */
export function matchRun(blocks: readonly Block[], run: LessonRun | undefined): BlockEvidence[] {
  const runs = Map.groupBy(run?.blocks ?? [], ({ hash }) => hash);
  return blocks.map((block) => {
    const found = runs.get(block.hash)?.shift();
    if (!found) return { block, state: run ? "changed" : "not-run" };
    return { block, state: found.status === "passed" ? "ran" : "failed", run: found };
  });
}
