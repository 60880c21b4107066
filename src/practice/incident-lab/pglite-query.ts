import { messages, type PGlite, protocol } from "@electric-sql/pglite";
import { EngineCrash, type StatementError, type StatementOutcome } from "./engine.ts";

/**
 * Sends a statement as psql does, by the protocol's simple query: every value is the text that the
 * server sends, and the command tag is whole. PGlite's own `exec` keeps only the first word of it.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 * @returns the answer to the last statement, if there are several
 * @throws EngineCrash when the program has ended
 */
export async function askPglite(database: PGlite, statement: string): Promise<StatementOutcome> {
  try {
    const said = await database.execProtocolStream(protocol.serialize.query(statement));
    return resultIn(said);
  } catch (error) {
    if (error instanceof messages.DatabaseError) return errorOf(error);
    if (error instanceof EngineCrash) throw error;
    throw new EngineCrash(String(error), { cause: error });
  }
}

function resultIn(said: readonly messages.BackendMessage[]): StatementOutcome {
  let answer: { columns: string[]; rows: (string | null)[][] } = { columns: [], rows: [] };
  let outcome: StatementOutcome | undefined;
  for (const message of said) {
    if (message instanceof messages.RowDescriptionMessage)
      answer = { columns: message.fields.map(({ name }) => name), rows: [] };
    else if (message instanceof messages.DataRowMessage) answer.rows.push(message.fields);
    else if (message instanceof messages.CommandCompleteMessage) {
      outcome = { ...answer, command: message.text };
      answer = { columns: [], rows: [] };
    }
  }
  // After a crash the program stays silent; a server names the command of whatever it has done.
  if (!outcome) throw new EngineCrash("It gave no answer.");
  return outcome;
}

function errorOf(error: messages.DatabaseError): StatementError {
  const { message, code = "", detail, hint, position, where } = error;
  return {
    error: {
      message,
      code,
      ...(detail && { detail }),
      ...(hint && { hint }),
      ...(position && { position: Number(position) }),
      ...(where && { where }),
    },
  };
}
