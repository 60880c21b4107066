import type { ReadFile } from "../../problems/read-file.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { reasonOf } from "../../problems/reason.ts";
import { labId } from "./lab-path.ts";
import { transcriptPath, transcriptSchema, type Transcript } from "./transcript.ts";

/**
 * The transcript of a lab.
 * @param id of the lab
 * @returns `undefined` while nothing is recorded, and for a file that no recording writes
 */
export function readTranscript(
  id: string,
  read: ReadFile,
): { transcript: Transcript | undefined; problems: Problem[] } {
  const file = transcriptPath(id);
  const text = read(file);
  if (text === undefined) return { transcript: undefined, problems: [] };
  try {
    return { transcript: transcriptSchema.parse(JSON.parse(text)), problems: [] };
  } catch (error) {
    const details = { id, reason: reasonOf(error) };
    const problems = [problem("transcript/unreadable", { file, at: "whole-file" }, details)];
    return { transcript: undefined, problems };
  }
}

/** Labs whose solution was never recorded: no mistake while a lab is written, but before it is published. */
export function checkRecorded(labs: readonly string[], read: ReadFile): Problem[] {
  return labs.flatMap((file) => {
    const id = labId(file);
    if (id === undefined || read(transcriptPath(id)) !== undefined) return [];
    return [problem("transcript/missing", { file, at: "whole-file" }, { id })];
  });
}
