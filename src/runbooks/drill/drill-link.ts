import { sharedLink } from "../../reader/stored/shared-link.ts";
import type { Drill } from "./drill.ts";
import type { drillsSchema } from "./drills-schema.ts";

/** Handed over: imported from here, it would be a file of its own that every drill loads first. */
type Schema = typeof drillsSchema;

/** What became of a link: what the reader is told, and the link itself where the browser does not copy. */
export interface CopiedLink {
  readonly said: string;
  readonly link?: string;
}

/** A link that holds drills, as a file that the page saves does. */
export function drillLink(page: string, schema: Schema, drills: readonly Drill[]): string {
  return sharedLink(page, schema, Object.fromEntries(drills.map((each) => [each.id, each])));
}

/** Copies a link to drills; loaded when the button is pressed. */
export async function copyDrillLink(schema: Schema, drills: readonly Drill[]): Promise<CopiedLink> {
  const link = drillLink(location.href, schema, drills);
  try {
    await navigator.clipboard.writeText(link);
    return { said: "Copied. What the link holds is never sent to a server." };
  } catch {
    return { said: "The browser does not allow copying here. Copy the link from the field.", link };
  }
}
