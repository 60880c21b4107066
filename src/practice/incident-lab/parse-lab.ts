import { problem, type Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import type { YamlValues } from "../../problems/yaml/yaml-values.ts";
import { labId } from "./lab-path.ts";
import { labSchema, type Lab } from "./lab-schema.ts";
import { checkSettings } from "./lab-settings.ts";

/** A lab, and where each of its values stands. */
export interface PlacedLab extends Pick<YamlValues, "placeOf" | "placeInside"> {
  readonly file: string;
  readonly lab: Lab;
}

const kind = {
  name: "the lab",
  schema: labSchema,
  form: "It is lines of the form `field: value`, as in another file of src/content/labs.",
};

/**
 * Reads and checks the file of a lab.
 * @param file path from the project root
 * @param yaml its text
 * @returns the lab when all of it is usable, and what is wrong
 */
export function parseLab(
  file: string,
  yaml: string,
): { value: PlacedLab | undefined; problems: readonly Problem[] } {
  const id = labId(file);
  if (id === undefined) {
    const unnamed = problem("incident-lab/file-name", { file, at: "whole-file" }, { file });
    return { value: undefined, problems: [unnamed] };
  }
  const { value, values, readable, placeOf, placeOfKey, placeInside, ...read } = readDocument(
    file,
    yaml,
    kind,
  );
  if (readable && Object.keys(values).length === 0) {
    const empty = problem("incident-lab/empty", { file, at: "whole-file" }, {});
    return { value: undefined, problems: [empty] };
  }
  if (!value) return { value, problems: read.problems };
  const settings = checkSettings(file, value.settings, (name) => placeOfKey(["settings", name]));
  if (settings.length > 0) return { value: undefined, problems: settings };
  return { value: { file, lab: { ...value, id }, placeOf, placeInside }, problems: [] };
}
