/** What one statement answered: a table of texts as PostgreSQL prints them, or an error. */
export type StatementOutcome = QueryResult | StatementError;

export interface QueryResult {
  readonly columns: readonly string[];
  /** `null` stands for SQL's null. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** The command tag, such as `SELECT 3`, `INSERT 0 1` or `ALTER SYSTEM`. */
  readonly command: string;
  /** How many rows there are besides those in `rows`; nothing when that is all. */
  readonly more?: number;
}

export interface StatementError {
  readonly error: {
    readonly message: string;
    /** SQLSTATE; empty when the error is not the server's. */
    readonly code: string;
    readonly detail?: string;
    readonly hint?: string;
    /** Where in the statement it is: the number of a character, from 1. */
    readonly position?: number;
    /** The call stack of functions, as the server tells it. */
    readonly where?: string;
  };
}

/** A PostgreSQL server with one session: in the page, in Node, or the lab's real one. */
export interface Engine {
  /**
   * Runs one statement.
   * @returns its table or the server's error
   * @throws EngineCrash when there is no server any more
   */
  readonly run: (statement: string) => Promise<StatementOutcome>;
  /**
   * Makes the server read its settings again: `pg_reload_conf` where there is a postmaster, a
   * restart on the same data where there is none.
   */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The server is gone: its program ended in the middle of a statement. */
export class EngineCrash extends Error {
  override readonly name = "EngineCrash";
}

/** A statement of the lab itself, not of the learner, that the server refuses. */
export class StatementRefused extends Error {
  override readonly name = "StatementRefused";
  readonly statement: string;
  /** What the server said. */
  readonly said: string;

  constructor(statement: string, { error }: StatementError) {
    super(`${error.message}, in: ${statement}`);
    this.statement = statement;
    this.said = error.message;
  }
}

export function isRefusal(outcome: StatementOutcome): outcome is StatementError {
  return "error" in outcome;
}

/**
 * The rows of a query as objects.
 * @throws StatementRefused when the server refuses the query
 */
export async function rowsOf<Row>(engine: Pick<Engine, "run">, query: string): Promise<Row[]> {
  const wrapped = `SELECT coalesce(json_agg(found), '[]') FROM (${query}) AS found`;
  const outcome = await engine.run(wrapped);
  if (isRefusal(outcome)) throw new StatementRefused(query, outcome);
  return JSON.parse(outcome.rows[0]?.[0] ?? "[]") as Row[];
}

/**
 * Runs a statement of the lab itself, which has to work.
 * @throws StatementRefused when the server refuses it
 */
export async function must(engine: Pick<Engine, "run">, statement: string): Promise<QueryResult> {
  const outcome = await engine.run(statement);
  if (isRefusal(outcome)) throw new StatementRefused(statement, outcome);
  return outcome;
}
