import { setTimeout as delay } from "node:timers/promises";
import { fillQuoted } from "../../src/text/fences/fill-quoted.ts";
import { fillPlaceholders } from "../../src/text/fences/placeholders.ts";
import type { StepCommand, RunbookStep } from "../../src/runbooks/file/runbook-file.ts";
import { maskSecrets } from "../runner/secrets.ts";
import type { ShellSession } from "../runner/shell-session.ts";
import type { LabNames } from "../stack/lab-names.ts";
import { chooseTarget, type Back, type FillText } from "./choose.ts";
import type { Acted } from "./take-steps.ts";
import { roleOf, undeclared } from "./rights.ts";
import { said, type TranscriptEntry } from "./transcript.ts";

/** Where the operator works. */
export interface Desk {
  readonly names: LabNames;
  /** What the world puts in the places of `FILL_IN_…`. */
  readonly blanks: () => Readonly<Record<string, string>>;
  readonly session: () => ShellSession;
  /** Directory in which each command begins. */
  readonly directory: string;
  /** Variables of psql for a role: where it connects, and with which password. */
  readonly login: (role: string) => Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly record: (entry: TranscriptEntry) => void;
  readonly clock?: () => number;
  readonly pause?: () => Promise<void>;
}

/** Seconds a command may take when it does not say `within`. */
const patience = 240;

const blank = /\bFILL_IN_[A-Z0-9_]+/g;

/** Puts blanks in their places; one that the world does not know stays. */
const fillBlanks = (text: string, blanks: Readonly<Record<string, string>>) =>
  text.replace(blank, (name) => blanks[name] ?? name);

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/**
 * The script of a command, in a shell of its own kind: nothing that it sets is there for the next one.
 * @param text of the command, names and blanks filled in
 */
export function stepScript(
  language: string | undefined,
  text: string,
  directory: string,
  login: Readonly<Record<string, string>>,
): string {
  const variables = Object.entries(login).map(([name, value]) => `${name}=${quoted(value)}`);
  const end = "END_OF_RUNBOOK_SQL";
  const body = language === "sql" ? `psql -X -v ON_ERROR_STOP=1 <<'${end}'\n${text}\n${end}` : text;
  return `cd ${quoted(directory)} && (\nexport ${variables.join(" ")}\n${body}\n)`;
}

/** Tries a command until the page names what came back, or its time is over. */
async function tryUntilNamed(
  command: StepCommand,
  script: string,
  fill: FillText,
  { session, clock = () => performance.now(), pause = () => delay(2000), secrets }: Desk,
): Promise<{ back: Back; acted: Acted; tries: number; seconds: number }> {
  const begun = clock();
  const limit = command.within;
  for (let tries = 1; ; tries++) {
    const outcome = await session().run(script, Math.max(patience, limit));
    const back = { ...outcome, output: maskSecrets(outcome.output, secrets) };
    const seconds = (clock() - begun) / 1000;
    const over = back.status === undefined || seconds >= limit;
    const acted = chooseTarget(command, back, over, fill);
    if (acted.kind !== "wait") return { back, acted, tries, seconds };
    await pause();
  }
}

/** Runs the command of a step as the role that it names, and takes the output that matches. */
export async function runCommandOf(
  step: RunbookStep,
  command: StepCommand,
  desk: Desk,
): Promise<Acted> {
  const { fence, does } = command;
  const blanks = desk.blanks();
  const script = fillBlanks(fillQuoted(fence.language, fence.value, desk.names), blanks);
  const role = roleOf(command);
  const entry = { anchor: step.anchor, title: step.title, script, does, role };
  const refused = (acted: Acted): Acted => {
    const rest = { status: undefined, output: "", tries: 0, seconds: 0 };
    desk.record({ ...entry, ...rest, chose: said(acted) });
    return acted;
  };
  const right = undeclared(command);
  if (right) return refused({ kind: "lost", code: "undeclared-right", reason: right });
  const [unfilled] = script.match(blank) ?? [];
  if (unfilled) {
    const reason = `The world does not say what stands for ${unfilled}.`;
    return refused({ kind: "lost", code: "unfilled-blank", reason });
  }
  const fill: FillText = (text) => fillBlanks(fillPlaceholders(text, desk.names), blanks);
  const whole = stepScript(fence.language, script, desk.directory, desk.login(role));
  const { back, acted, tries, seconds } = await tryUntilNamed(command, whole, fill, desk);
  const { status, output } = back;
  desk.record({ ...entry, status, output, tries, seconds, chose: said(acted) });
  return acted;
}
