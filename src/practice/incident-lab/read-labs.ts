import type { ReadFile } from "../../problems/read-file.ts";
import { ProblemError } from "../../problems/problem-error.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Lab } from "./lab-schema.ts";
import { parseLab } from "./parse-lab.ts";
import { readTranscript } from "./read-transcript.ts";
import type { Transcript } from "./transcript.ts";

/** A lab with what was recorded of it. */
export interface RecordedLab {
  readonly lab: Lab;
  /** `undefined` while nothing has been recorded. */
  readonly transcript: Transcript | undefined;
}

/**
 * Incident labs with their transcripts, in the order of their files.
 * @param files paths from the project root
 * @throws ProblemError when a file is not usable
 */
export function readLabs(files: readonly string[], read: ReadFile): RecordedLab[] {
  const problems: Problem[] = [];
  const labs = files.flatMap((file) => {
    const parsed = parseLab(file, read(file) ?? "");
    problems.push(...parsed.problems);
    if (!parsed.value) return [];
    const { lab } = parsed.value;
    const { transcript, problems: unreadable } = readTranscript(lab.id, read);
    problems.push(...unreadable);
    return [{ lab, transcript }];
  });
  if (problems.length > 0) throw new ProblemError(problems, read);
  return labs;
}
