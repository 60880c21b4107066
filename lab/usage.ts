import type { ParseArgsConfig } from "node:util";
import { readArguments, UsageError, type Typed } from "../src/system/command-line.ts";
import { fault } from "./stack/faults.ts";

/** What the lab can do, for the person at the terminal. */
export const usage = `Usage: npm run lab -- COMMAND

  up        start PostgreSQL, Kafka and Kafka Connect with Debezium
  status    what is up, and where
  reset     the state with which every lesson begins
  shell     a shell in which the commands of the lessons work as printed
  logs [-f] [COMPONENT]   the end of a log: postgresql, kafka or connect; -f goes on reading
  down      stop everything; data and downloads stay
  doctor    what was found on this machine, and what is missing
  prove [NAME...]    break the pipeline and repair it as the runbooks say; NAME is part of a file's name

  plan LESSON…       show what a lesson runs, without running it
  verify [LESSON…]   run lessons and compare what their commands say
  record [LESSON…]   run lessons and write what their commands said into them

  matrix             run the lessons of Module 3 and the proofs on other versions, and what a
                     dropped slot does on each line of Debezium, into lab/matrix.json
  matrix lessons, matrix silent-gap   only a part of it

  measure scaling [--runs N]   events per second of many setups, into lab/measurements

  film INCIDENT… | all   record incidents second by second, into lab/incidents
    --check            write nothing: only see whether they show what is claimed of them

  metrics            list every metric of a watched stack that streams, into lab/metrics.json
    --check            write nothing: name each metric that appears, vanishes or changes

  board              build the board for Grafana, and ask its queries of every film, into
                     lab/config/grafana/dashboards and lab/incidents/board
    --check            write nothing: name each file that is older than the board or its film

  follow RUNBOOK [--world WORLD] [--seed N]   bring a stack into each incident of a runbook, or into
                     one, follow the page as a careful stranger would, and judge what came of it
  torture [RUNBOOK…]   the same with many seeds, into lab/torture.json; what has passed is not run again
    --seeds N          how many seeds of each world; 3 when left out
    --lacking          instead of seeds: each world once, ten runs of each runbook, all versions
    --seed-of-day      one world of each, with one seed, drawn from the date; nothing is written
    --stacks N         how many stacks side by side; 1 when left out
    --again            also what has passed before
    --minutes N        begin no run after so many minutes

Options of verify and record:
  --names default|other|both   with which names; both when left out
  --stack native|compose       how the lab is started; native when left out
  --stacks N                   how many native stacks side by side; 4 when left out

Options of matrix:
  --row 18, --column 3.7   only this line of PostgreSQL or Debezium; can be repeated
  --again                  also what has been run on these versions before
  --stacks N               how many stacks side by side; 2 when left out

Options of up and reset:
  --names default|other   the names with which the database is set up
  --monitoring            also Prometheus, Alertmanager, postgres_exporter, and the broker's metrics
  --postgresql-port, --kafka-port, --controller-port, --connect-port, --metrics-port PORT`;

/**
 * Reads the words and options of a command. The usage is asked for before a command is chosen.
 * @throws LabFault `usage` for what it does not take
 */
export function typed<Given extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  command: { readonly options: Given; readonly words?: boolean },
): Typed<Given> {
  try {
    return readArguments(args, command) as Typed<Given>;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw fault("usage", { reason: error.message, usage });
  }
}

/** Refuses words and options for a command that takes none. */
export function nothing(args: readonly string[]): void {
  typed(args, { options: {} });
}

/** The words of a command that takes no options. */
export function wordsOf(args: readonly string[]): string[] {
  return typed(args, { options: {}, words: true }).positionals;
}

/**
 * A number of stacks that work side by side.
 * @throws LabFault `usage`
 */
export function stacksOf(text: string): number {
  if (/^[1-9]$/.test(text)) return Number(text);
  throw fault("usage", { reason: `"${text}" is not a number of stacks.`, usage });
}
