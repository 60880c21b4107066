import { attribute } from "../fences/attributes.ts";
import type { Fence } from "../fences/fence.ts";
import type { Script } from "./runbook.ts";

/** The end of what is written into the file; commands after it only try the script. */
const written = /^cat > (\S+) <<'EOF'\n[^]*?\nEOF$/m;

/** The scripts that lessons give away: fences whose title is a file name. */
export function scriptsIn(fences: readonly Fence[]): Script[] {
  return fences.flatMap((fence) => {
    const name = attribute(fence, "title");
    const [code, file] = written.exec(fence.value) ?? [];
    return code !== undefined && file === name && typeof name === "string" ? [{ name, code }] : [];
  });
}

/** Those scripts that some commands call. */
export function scriptsFor(commands: readonly string[], scripts: readonly Script[]): Script[] {
  return scripts.filter(({ name }) => commands.some((command) => command.includes(name)));
}
