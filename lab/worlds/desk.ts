import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCommandOf, type Desk } from "../operator/act.ts";
import { takeSteps, type Ending, type Hands } from "../operator/take-steps.ts";
import type { TranscriptEntry } from "../operator/transcript.ts";
import type { RunbookFile, RunbookStep } from "../../src/runbooks/file/runbook-file.ts";
import { openSession, type ShellSession } from "../runner/shell-session.ts";
import { shellCommand } from "../runner/shell-environment.ts";
import { commandLineTag } from "../stack/processes.ts";
import { host, passwords } from "../stack/topology.ts";
import { flushOf, type Context } from "./context.ts";
import { interrupter, interruptionEntry, type Interruption } from "./operator-interruption.ts";
import { oncallPassword } from "./world-stage.ts";
import type { World } from "./world.ts";

/** Seconds of two offset flushes and a little: what pages wait between two samples. */
const secondsBetween = (context: Context) => Math.ceil((2 * flushOf(context)) / 1000) + 5;

/** What a reader's shell has: programs, where psql connects, and what the page asks to be set. */
function environment(context: Context): Record<string, string | undefined> {
  return {
    ...process.env,
    PATH: `${context.plan.paths.bin}:${process.env["PATH"] ?? ""}`,
    SECONDS_BETWEEN: String(secondsBetween(context)),
  };
}

function openShell(context: Context, count: number): ShellSession {
  const { run } = context.plan.paths;
  const directory = join(run, `oncall-shell-${count}`);
  rmSync(directory, { recursive: true, force: true });
  return openSession(shellCommand(commandLineTag(run), directory), environment(context));
}

/** Variables of psql for a role. Settings are changed, and nothing else: the rest is only read. */
function login(context: Context, role: string): Record<string, string> {
  const own = (passwords as Readonly<Record<string, string>>)[role];
  return {
    PGHOST: host,
    PGPORT: String(context.server.port),
    PGUSER: role,
    PGPASSWORD: own ?? oncallPassword,
    PGDATABASE: context.names.database,
  };
}

/** Does what a step without a command asks for. @returns `false` when the world cannot */
async function doByHand(
  context: Context,
  world: World,
  { anchor, title }: RunbookStep,
  record: (entry: TranscriptEntry) => void,
): Promise<boolean> {
  const hand = world.hands?.[anchor] ?? (isForTheEye(anchor) ? () => Promise.resolve() : undefined);
  if (!hand) return false;
  const begun = performance.now();
  await hand(context);
  const seconds = (performance.now() - begun) / 1000;
  const entry = { anchor, title, script: "", does: "by hand", role: "", status: 0 } as const;
  record({ ...entry, output: "", tries: 1, seconds, chose: "done by hand" });
  return true;
}

/**
 * Follows a runbook in a world.
 * @param interruption when the operator begins again in a new shell, once
 * @param tell is told of each act as it ends
 */
export async function followIn(
  context: Context,
  world: World,
  runbook: RunbookFile,
  interruption: Interruption | undefined,
  tell: (entry: TranscriptEntry) => void,
): Promise<Ending> {
  const directory = join(context.plan.paths.run, "oncall");
  mkdirSync(directory, { recursive: true });
  let shells = 1;
  let session = openShell(context, shells);
  const fresh = () => {
    session.close();
    session = openShell(context, ++shells);
  };
  const interruptions = interrupter(interruption);
  const record = (entry: TranscriptEntry) => {
    interruptions.count(entry);
    tell(entry);
  };
  const desk: Desk = {
    names: namesOf(context),
    blanks: () => world.blanks?.(context) ?? {},
    session: () => session,
    directory,
    login: (role) => login(context, role),
    secrets: [...Object.values(passwords), oncallPassword],
    record,
  };
  const hands: Hands = {
    run: async (step, command) => {
      const acted = await runCommandOf(step, command, desk);
      // A shell whose command did not end is gone.
      if (acted.kind === "unnamed") fresh();
      return acted;
    },
    do: (step) => doByHand(context, world, step, record),
    interrupted: () => {
      const isTime = interruptions.isTime();
      if (isTime) {
        fresh();
        tell(interruptionEntry);
      }
      return Promise.resolve(isTime);
    },
  };
  const place = { platforms: ["self-managed", "connect"], postgresql: await majorOf(context) };
  try {
    return await takeSteps(runbook, hands, place);
  } finally {
    session.close();
  }
}

/** The last two steps may only say what to look at, or that nothing was set; the judge sees whether it is so. */
const isForTheEye = (anchor: string) => ["done-when", "put-back"].includes(anchor);

/** The major version of the server; not a number while it does not answer. */
async function majorOf({ database }: Context): Promise<number> {
  return Number.parseInt((await database.value("SHOW server_version").catch(() => "")) ?? "", 10);
}

/** The names of a run, with the addresses of its stack. */
function namesOf({ names, plan }: Context) {
  return {
    ...names,
    "connect-url": `http://${host}:${plan.ports.connect}`,
    bootstrap: `${host}:${plan.ports.kafka}`,
  };
}
