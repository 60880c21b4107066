import { z } from "zod";

/**
 * Why a parser or a schema refused a text, as one sentence for a report.
 * @param error what was thrown
 */
export function reasonOf(error: unknown): string {
  const said = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  const sentence = said.replace(/^✖ /gm, "").replace(/\s+/g, " ");
  return `${sentence.replace(/\.$/, "")}.`;
}
