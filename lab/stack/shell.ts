import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameSets } from "./lab-names.ts";
import type { Paths } from "./paths.ts";
import { shellEnvironment } from "./shell-tools.ts";
import type { Stack } from "./stack-file.ts";
import { standardPorts } from "./topology.ts";

/** What the shell says when the printed commands would not reach this stack. */
function portNotice({ ports }: Pick<Stack, "ports">): string[] {
  const differ = ports.connect !== standardPorts.connect || ports.kafka !== standardPorts.kafka;
  if (!differ) return [];
  return [
    `The standard ports were taken: Connect is at http://127.0.0.1:${ports.connect}, Kafka at`,
    `127.0.0.1:${ports.kafka}. Use "$CONNECT_URL" and "$BOOTSTRAP" for the printed addresses.`,
  ];
}

/**
 * What bash reads when the lab shell begins: a greeting, and its prompt. The greeting is a here-document
 * with a quoted delimiter, in which bash expands nothing.
 */
export function shellStart(stack: Pick<Stack, "ports" | "nameSet">): string {
  const names = nameSets[stack.nameSet];
  return [
    "cat <<'GREETING'",
    `Lab shell: psql is connected to ${names.database}; Kafka's tools, curl and jq are on the path.`,
    ...portNotice(stack),
    "GREETING",
    String.raw`PS1='lab:\w\$ '`,
    "",
  ].join("\n");
}

/** Opens the lab shell in the terminal and waits for its end. */
export function openShell(paths: Paths, stack: Stack): Promise<number> {
  const rc = join(paths.run, "shellrc");
  writeFileSync(rc, shellStart(stack));
  const env = { ...process.env, ...shellEnvironment(paths, stack) };
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["--noprofile", "--rcfile", rc, "-i"], { env, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
