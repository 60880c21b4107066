import { attribute } from "../../src/text/fences/attributes.ts";
import type { Block } from "../../src/text/fences/blocks.ts";
import { fillQuoted } from "../../src/text/fences/fill-quoted.ts";
import { fillPlaceholders } from "../../src/text/fences/placeholders.ts";
import type { LabNames } from "../stack/lab-names.ts";
import { linesOf, match } from "./compare-output.ts";
import { maskSecrets } from "./secrets.ts";
import type { BlockOutcome, ShellSession } from "./shell-session.ts";

/** How a block went. */
export interface BlockResult {
  readonly block: Block;
  readonly status: "passed" | "status-differs" | "output-differs" | "timeout";
  readonly seconds: number;
  /** The exit status; `undefined` when there was none in time. */
  readonly exit: number | undefined;
  /** What it said, secrets masked. */
  readonly actual: readonly string[];
  readonly values: readonly string[];
}

/** Seconds a block may take when it does not say `within`. */
export const blockLimit = 240;

/** The script that the shell runs for a block. A `sql` block is psql's standard input. */
export function blockScript({ command }: Block, names: LabNames): string {
  const text = fillQuoted(command.language, command.value, names);
  if (command.language !== "sql") return text;
  const user = attribute(command, "as") === "superuser" ? "postgres" : "app";
  const end = "END_OF_LESSON_SQL";
  return `psql -X -v ON_ERROR_STOP=1 -U ${user} <<'${end}'\n${text}\n${end}`;
}

/** The exit status that a block must have. */
function expectedExit({ command }: Block): number {
  const exit = attribute(command, "exit");
  return typeof exit === "string" ? Number(exit) : 0;
}

function judge(
  block: Block,
  { status, output }: BlockOutcome,
  names: LabNames,
  secrets: readonly string[],
): Omit<BlockResult, "seconds"> {
  const actual = linesOf(maskSecrets(output, secrets));
  const base = { block, exit: status, actual, values: [] };
  if (status === undefined) return { ...base, status: "timeout" };
  const expected = block.output && linesOf(fillPlaceholders(block.output.value, names));
  const found = expected && match(expected, actual);
  if (status !== expectedExit(block)) return { ...base, status: "status-differs" };
  if (expected && !found) return { ...base, status: "output-differs" };
  return { ...base, status: "passed", values: found?.values ?? [] };
}

/**
 * Runs one block, with `within` again and again until it passes or the time is over.
 * @param clock milliseconds
 * @param pause waits between two tries
 */
export async function runBlock(
  block: Block,
  session: ShellSession,
  names: LabNames,
  secrets: readonly string[],
  clock: () => number,
  pause: () => Promise<void>,
): Promise<BlockResult> {
  const within = attribute(block.command, "within");
  const patience = typeof within === "string" ? Number.parseInt(within, 10) : 0;
  const begun = clock();
  const script = blockScript(block, names);
  for (;;) {
    const outcome = await session.run(script, Math.max(blockLimit, patience));
    const seconds = (clock() - begun) / 1000;
    const result = { ...judge(block, outcome, names, secrets), seconds };
    const again = result.status === "output-differs" || result.status === "status-differs";
    if (!again || seconds >= patience) return result;
    await pause();
  }
}
