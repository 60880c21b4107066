import { readYaml } from "../../course/yaml-values.ts";
import { inOrder, runbookPageSchema, type RunbookPageFields } from "./runbook-schema.ts";

/**
 * The front matter of the runbooks, in their order. One that cannot be read is left out: the check
 * says what is wrong with it.
 * @param files paths from the project root
 */
export function readRunbookHeads(
  files: readonly string[],
  read: (file: string) => string | undefined,
): RunbookPageFields[] {
  return files
    .flatMap((file) => {
      const yaml = /^---\r?\n([^]*?)\r?\n---/.exec(read(file) ?? "")?.[1];
      const values = yaml === undefined ? undefined : readYaml(yaml, 2);
      if (!values || "unreadable" in values) return [];
      return runbookPageSchema.safeParse(values.values).data ?? [];
    })
    .sort(inOrder);
}
