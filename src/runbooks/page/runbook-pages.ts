import { getCollection, type CollectionEntry } from "astro:content";
import { runbookRoute } from "../../text/lessons/runbook-path.ts";
import { inOrder, runbookPageSchema, type RunbookPageFields } from "../file/runbook-schema.ts";

/** A runbook as pages show it. */
export interface RunbookPage {
  readonly entry: CollectionEntry<"docs">;
  readonly fields: RunbookPageFields;
  /** Address of the page below the site's base. */
  readonly route: string;
}

/** All runbooks, in their order. */
export async function runbookPages(): Promise<RunbookPage[]> {
  const entries = await getCollection("docs", ({ id }) => id.startsWith("runbooks/"));
  return entries
    .flatMap((entry) => {
      const fields = runbookPageSchema.safeParse(entry.data).data;
      // In `npm run dev` a runbook may be broken for a moment; a build never gets here with one.
      return fields ? [{ entry, fields, route: runbookRoute(fields.id) }] : [];
    })
    .sort((a, b) => inOrder(a.fields, b.fields));
}

/** How urgent a runbook is, as lists group them. */
export type Urgency = "now" | "soon" | "planned";

export const urgencies: readonly { readonly id: Urgency; readonly title: string }[] = [
  { id: "now", title: "Act now" },
  { id: "soon", title: "Look into it soon" },
  { id: "planned", title: "Planned work" },
];

/** The group of a runbook. */
export function urgencyOf({ kind, urgency }: RunbookPageFields): Urgency {
  return kind === "planned" ? "planned" : (urgency ?? "soon");
}
