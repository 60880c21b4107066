import { z } from "zod";
import type { Position } from "../../problems/position.ts";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import { valueAt } from "../../problems/yaml/yaml-values.ts";

/** The list of modules, from the project root. */
export const modulesFile = "src/content/modules.yaml";

const moduleSchema = z
  .strictObject({
    title: z.string().min(1).describe("the module's title, indented below its folder"),
    description: z.string().min(1).describe("one sentence on it, indented below its folder"),
  })
  .describe("a module: below its folder, indented, title: and description:, each with a text");
const modulesSchema = z.record(z.string(), moduleSchema);
const kind = {
  name: "the list of modules",
  schema: modulesSchema,
  form: "Write the folder of each module with a colon, and below it, indented with spaces, its title and description.",
};

/** Titles and descriptions of the modules, by folder. */
export type Modules = z.infer<typeof modulesSchema>;

/** The modules of the course. */
export interface ModuleList {
  /** Every module that is listed; what cannot be read of one is replaced by its folder's name. */
  readonly titles: Modules;
  readonly placeOf: (folder: string) => Position;
  /** Whether these are all modules of the file. */
  readonly complete: boolean;
  /** What keeps modules, or the file, from being read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the list of modules.
 * @param text the file's content; no file is an empty list
 */
export function parseModules(text = ""): ModuleList {
  const { value, values, readable, placeOfKey, problems } = readDocument(modulesFile, text, kind);
  const textOf = (folder: string, field: string) => {
    const text = valueAt(values, [folder, field]);
    return typeof text === "string" ? text : undefined;
  };
  const titles = Object.keys(values).map((folder) => {
    const description = textOf(folder, "description") ?? "";
    return [folder, { title: textOf(folder, "title") ?? folder, description }] as const;
  });
  return {
    titles: value ?? Object.fromEntries(titles),
    placeOf: (folder) => placeOfKey([folder]),
    complete: readable,
    problems,
  };
}
