import { readYaml, type YamlValues } from "../course/yaml-values.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { issueProblems } from "./lab-issues.ts";
import { labId } from "./lab-path.ts";
import { labSchema, type Lab } from "./lab-schema.ts";
import { checkSettings } from "./lab-settings.ts";

/** A lab, and where each of its values stands. */
export interface PlacedLab extends Pick<YamlValues, "placeOf" | "placeInside"> {
  readonly file: string;
  readonly lab: Lab;
}

/**
 * Reads and checks the file of a lab.
 * @param file path from the project root
 * @param yaml its text
 * @returns the lab when all of it is usable, and what is wrong
 */
export function parseLab(
  file: string,
  yaml: string,
): { value: PlacedLab | undefined; problems: Problem[] } {
  const unusable = (...problems: Problem[]) => ({ value: undefined, problems });
  const id = labId(file);
  if (id === undefined)
    return unusable(problem("incident-lab/file-name", { file, at: "whole-file" }, { file }));
  const read = readYaml(yaml);
  if ("unreadable" in read) {
    // After the first one the parser is out of step: what it says then helps nobody.
    const first = read.unreadable.slice(0, 1);
    return unusable(
      ...first.map(({ reason, at }) => problem("incident-lab/syntax", { file, at }, { reason })),
    );
  }
  if (Object.keys(read.values).length === 0)
    return unusable(problem("incident-lab/empty", { file, at: "whole-file" }, {}));
  const parsed = labSchema.safeParse(read.values, { reportInput: true });
  if (!parsed.success)
    return unusable(...parsed.error.issues.flatMap((issue) => issueProblems(issue, file, read)));
  const settings = checkSettings(
    file,
    parsed.data.settings,
    (name) => read.placeOfKey(["settings"], name) ?? read.placeOf(["settings"]),
  );
  if (settings.length > 0) return unusable(...settings);
  const { placeOf, placeInside } = read;
  return { value: { file, lab: { ...parsed.data, id }, placeOf, placeInside }, problems: [] };
}
