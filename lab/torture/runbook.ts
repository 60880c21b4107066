import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { formatProblem } from "../../src/problems/report.ts";
import { parseRunbook } from "../../src/runbooks/file/parse-runbook.ts";
import type { RunbookFile } from "../../src/runbooks/file/runbook-file.ts";
import { fault } from "../stack/faults.ts";

/** Where the runbooks are, from the project root. */
const folder = "src/content/runbooks";

/**
 * Reads a runbook.
 * @param name its id, or the path of a file
 * @throws LabFault `usage` when there is none, `unusable-runbook` when it cannot be read
 */
export function readRunbook(root: string, name: string): RunbookFile {
  const path = name.endsWith(".mdx") ? resolve(name) : join(root, folder, `${name}.mdx`);
  const file = relative(root, path).replaceAll("\\", "/");
  if (!existsSync(path)) {
    const known = readdirSync(join(root, folder)).map((entry) => basename(entry, ".mdx"));
    const usage = `Runbooks: ${known.join(", ")}.`;
    throw fault("usage", { reason: `There is no runbook ${file}.`, usage });
  }
  const text = readFileSync(path, "utf8");
  const { read, problems } = parseRunbook(file, text);
  if (read?.runbook) return read.runbook;
  const said = problems.map((problem) => formatProblem(problem, text)).join("\n");
  throw fault("unusable-runbook", { file, problems: said });
}
