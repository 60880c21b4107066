import { decodingRefused } from "../connect-schema.ts";
import type { StatementError } from "../engine.ts";
import { errorLines } from "../psql-format.ts";

interface Props {
  readonly statement: string;
  readonly refused: StatementError;
}

/** An error as psql prints it, with the line and the caret. */
export function ErrorView({ statement, refused }: Props) {
  return (
    <div className="lab-mistake">
      {refused.error.code === decodingRefused && (
        <p>
          <strong>Refused in this lab. A server does it.</strong>
        </p>
      )}
      <pre className="lab-error" tabIndex={0} role="group" aria-label="Error">
        {errorLines(refused, statement).join("\n")}
      </pre>
    </div>
  );
}
