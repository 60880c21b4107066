import { runCommand } from "./run-command.ts";

/** The environment of the lab shell, with what the user has. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The programs of the lab shell, for code. */
export interface LabShell {
  /**
   * Runs SQL as superuser through psql: one line per row, columns separated by `|`.
   * @param database the one of the environment when left out
   * @throws LabFault `command-failed` with what psql said
   */
  readonly sql: (text: string, database?: string) => Promise<string>;
  /**
   * Runs one of Kafka's command line tools against the lab's broker.
   * @throws LabFault `command-failed` with what the tool said
   */
  readonly kafkaTool: (name: string, ...args: readonly string[]) => Promise<string>;
}

/**
 * Opens the programs of the lab shell.
 * @param sqlLimit seconds that one call of `sql` may take
 */
export function labShell(env: Environment, sqlLimit = 120): LabShell {
  const bootstrap = env["BOOTSTRAP"] ?? "";
  return {
    sql: async (text, database) => {
      const target = database === undefined ? [] : ["-d", database];
      const command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", ...target];
      return (await runCommand(command, { env, input: text, limit: sqlLimit })).trim();
    },
    kafkaTool: (name, ...args) =>
      runCommand([name, "--bootstrap-server", bootstrap, ...args], { env }),
  };
}
