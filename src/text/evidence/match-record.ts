import type { Block } from "../fences/blocks.ts";
import type { BlockRun, LessonRun } from "../../records/verified.ts";

/**
 * What is known of a block: it ran as it stands (`ran`), it ran as it stands and failed
 * (`failed`), the lesson ran but not with this block as it stands (`changed`), or it was never run
 * (`not-run`).
 */
export type BlockState = "ran" | "failed" | "changed" | "not-run";

/** A block of a lesson, and what a run says of it. */
export type BlockEvidence =
  | { readonly block: Block; readonly state: "ran" | "failed"; readonly run: BlockRun }
  | { readonly block: Block; readonly state: "changed" | "not-run"; readonly run?: undefined };

/**
 * Of blocks that no run matches, those that are new: the blocks around them ran one right after
 * the other, so that nothing was there which they could have been.
 * @param found of each block, its place in the run; `undefined` for one that is not there
 * @param length of the run
 */
function newOnes(found: readonly (number | undefined)[], length: number): boolean[] {
  return found.map((place, index) => {
    const before = found.slice(0, index).findLast((each) => each !== undefined) ?? -1;
    const after = found.slice(index).find((each) => each !== undefined) ?? length;
    return place === undefined && after === before + 1;
  });
}

/**
 * Matches the blocks of a lesson with the last run of it. Blocks are known by their hashes; of
 * blocks that are alike, the first one of the lesson is the first one of the run.
 * @param run `undefined` when the lesson was never run
 */
export function matchRun(blocks: readonly Block[], run: LessonRun | undefined): BlockEvidence[] {
  const ran = run?.blocks ?? [];
  const places = Map.groupBy(ran.keys(), (index) => ran[index]?.hash);
  const matched = blocks.map(({ hash }) => places.get(hash)?.shift());
  const isNew = newOnes(matched, ran.length);
  return blocks.map((block, index) => {
    const place = matched[index];
    const found = place === undefined ? undefined : ran[place];
    if (!found) return { block, state: run && !isNew[index] ? "changed" : "not-run" };
    return { block, state: found.status === "passed" ? "ran" : "failed", run: found };
  });
}
