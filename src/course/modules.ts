import { z } from "zod";
import type { Position } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { schemaFindings, type Finding } from "./schema-findings.ts";
import { readYaml } from "./yaml-values.ts";

/** The list of modules, from the project root. */
export const modulesFile = "src/content/modules.yaml";

const moduleSchema = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });
const modulesSchema = z.record(z.string(), moduleSchema);

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

function textIn(module: unknown, field: string): string | undefined {
  if (typeof module !== "object" || module === null) return undefined;
  const value = (module as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? value : undefined;
}

function toProblem(finding: Finding): Problem {
  const { kind, path, at } = finding;
  const where = { file: modulesFile, at };
  const [module = "", field = ""] = path.map(String);
  if (kind === "unknown") return problem("modules/unknown-field", where, { field });
  if (kind === "missing") return problem("modules/missing-field", where, { module, field });
  return problem("modules/invalid", where, { what: path.join("."), reason: finding.reason });
}

/**
 * Reads the list of modules.
 * @param text the file's content; no file is an empty list
 */
export function parseModules(text = ""): ModuleList {
  const read = readYaml(text);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("modules/syntax", { file: modulesFile, at }, { reason }),
    );
    const placeOf = () => ({ line: 1, column: 1 });
    return { titles: {}, placeOf, complete: false, problems };
  }
  const parsed = modulesSchema.safeParse(read.values, { reportInput: true });
  const titles = Object.entries(read.values).map(([folder, module]: [string, unknown]) => {
    const description = textIn(module, "description") ?? "";
    return [folder, { title: textIn(module, "title") ?? folder, description }] as const;
  });
  return {
    titles: parsed.data ?? Object.fromEntries(titles),
    placeOf: (folder) => read.placeOfKey([], folder) ?? read.placeOf([folder]),
    complete: true,
    problems: schemaFindings(parsed.error?.issues ?? [], read).map(toProblem),
  };
}
