import { decodingRefused } from "../connect-schema.ts";
import type { StatementError } from "../engine.ts";
import { errorLines } from "../psql-format.ts";

interface Props {
  readonly statement: string;
  readonly refused: StatementError;
}

/** An error as psql prints it. Its sentences may break anywhere, the line above the caret nowhere. */
export function ErrorView({ statement, refused }: Props) {
  const [said, ...rest] = errorLines(refused, statement);
  const placed = rest[0]?.startsWith("LINE ") ? 2 : 0;
  return (
    <div className="lab-mistake">
      {refused.error.code === decodingRefused && (
        <p>
          <strong>Refused in this lab. A server does it.</strong>
        </p>
      )}
      <pre role="group" aria-label="Error">
        {`${said}\n`}
        {placed > 0 && (
          <span className="lab-caret" tabIndex={0}>
            {rest.slice(0, placed).join("\n")}
          </span>
        )}
        {rest.slice(placed).join("\n")}
      </pre>
    </div>
  );
}
