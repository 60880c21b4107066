import { parseArgs, type ParseArgsConfig } from "node:util";

/** A command that was not understood; the message is complete for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "Usage";
}

/** A command that was understood and cannot be carried out; the message says why, and what to do. */
export class CommandRefusal extends Error {}

const help = { help: { type: "boolean" } } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** How a command is called. */
export interface CommandUsage<Given extends Options> {
  /** How it is written, beginning with `Usage:`. */
  readonly usage: string;
  readonly options?: Given;
  /** Whether it takes words that are no options. */
  readonly words?: boolean;
}

/** What was typed. */
export type Typed<Given extends Options> = ReturnType<
  typeof parseArgs<{ strict: true; allowPositionals: true; options: Given }>
>;

/**
 * Reads the words and options of a command.
 * @returns `undefined` when only its usage was asked for
 * @throws UsageError for what the command does not take
 */
export function readArguments<Given extends Options>(
  args: readonly string[],
  { options, words = false }: Omit<CommandUsage<Given>, "usage">,
): Typed<Given> | undefined {
  try {
    const given = { ...options, ...help } as unknown as Given;
    const typed = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: words,
      options: given,
    });
    return "help" in typed.values ? undefined : typed;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What Node says after it is about words that begin with a hyphen.
    const [said = ""] = error.message.split(". ");
    throw new UsageError(`${said.replace(/\.$/, "")}.`);
  }
}

/**
 * Runs a command of the command line with what was typed, and sets the exit status: 2 when the
 * command was not understood, 1 when it was refused.
 * @param run throws UsageError for values that the command does not take, Refusal for what cannot be done
 */
export async function runCommandLine<Given extends Options>(
  command: CommandUsage<Given>,
  run: (typed: Typed<Given>) => unknown,
): Promise<void> {
  try {
    const typed = readArguments(process.argv.slice(2), command);
    if (typed) await run(typed);
    else console.log(command.usage);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    if (!isUsage && !(error instanceof CommandRefusal)) throw error;
    console.error(isUsage ? `${error.message}\n${command.usage}` : error.message);
    process.exitCode = isUsage ? 2 : 1;
  }
}
