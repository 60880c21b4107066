import type { Context } from "./context.ts";
import type { AnnouncedLoss } from "./world.ts";

/** From when on deletions may be in no topic: what is confirmed lags by a flush. */
export function noteGap({ notes }: Pick<Context, "notes">): void {
  if (!notes.has("gap")) notes.set("gap", String(Date.now() - 120_000));
}

/**
 * Rows and updates come again with a new snapshot. Deletions before it do not, and what the server has
 * lost stays in the topics.
 */
export const deletesSince = ({ notes }: Context): AnnouncedLoss | undefined =>
  notes.has("gap")
    ? { from: Number(notes.get("gap")), to: Date.now() + 600_000, what: ["deletes"] }
    : undefined;
