import { decodingRefused } from "../connect-schema.ts";
import { isRefusal, type StatementOutcome } from "../engine.ts";
import type { ConsoleEntry } from "./lab-session.ts";

const shown = 200;

/** What PostgreSQL answered to one statement. */
function OutcomeView({ statement, outcome }: { statement: string; outcome: StatementOutcome }) {
  if (isRefusal(outcome)) {
    const { message, code, detail, hint } = outcome.error;
    return (
      <div className="lab-mistake">
        <p>
          <strong>{code === decodingRefused ? "Refused in this lab:" : "ERROR:"}</strong> {message}
        </p>
        {detail && <p>DETAIL: {detail}</p>}
        {hint && <p>HINT: {hint}</p>}
      </div>
    );
  }
  const { columns, rows, command } = outcome;
  if (columns.length === 0) return <p>{command}</p>;
  return (
    <div className="table-frame" role="group" aria-label={`Result: ${statement}`} tabIndex={0}>
      <table className="lab-table">
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>{cell ?? <em>null</em>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {rows.length === 1 ? "1 row" : `${rows.length} rows`}
        {rows.length > shown && `, the first ${shown} shown`}
      </p>
    </div>
  );
}

const short = (statement: string) => {
  const line = statement.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
};

/** What was run, the newest first. Older answers are folded. */
export function Results({ entries }: { readonly entries: readonly ConsoleEntry[] }) {
  return (
    <div className="lab-results">
      {entries.map(({ number, minute, ran }, place) => (
        <details key={number} open={place === 0}>
          <summary>
            Run {number}, minute {minute}
          </summary>
          {ran.length === 0 && <p>There was no statement.</p>}
          {ran.map(({ statement, outcome }, at) => (
            <div key={at} className="lab-answer">
              <pre>{statement}</pre>
              <OutcomeView statement={`${at + 1}, ${short(statement)}`} outcome={outcome} />
            </div>
          ))}
        </details>
      ))}
    </div>
  );
}
