import type { ReadFile } from "../../problems/read-file.ts";
import { readYaml } from "../../problems/yaml/yaml-values.ts";
import { inOrder, runbookPageSchema, type RunbookPageFields } from "./runbook-schema.ts";

/**
 * The front matter of the runbooks, in their order. One that cannot be read is left out: the check
 * says what is wrong with it.
 * @param files paths from the project root
 */
export function readRunbookHeads(files: readonly string[], read: ReadFile): RunbookPageFields[] {
  return files
    .flatMap((file) => {
      const yaml = /^---\r?\n([^]*?)\r?\n---/.exec(read(file) ?? "")?.[1];
      return yaml === undefined
        ? []
        : (runbookPageSchema.safeParse(readYaml(yaml).values).data ?? []);
    })
    .sort(inOrder);
}
