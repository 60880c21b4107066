import type { QueryResult } from "../engine.ts";
import { footLines, isTable } from "../psql-format.ts";
import { Frame } from "./Frame.tsx";

interface Props {
  /** Names it for those who cannot see it. */
  readonly name: string;
  readonly result: QueryResult;
}

/** The answer of a statement that was carried out: its rows, or its command tag. */
export function TableView({ name, result }: Props) {
  const { columns, rows, command } = result;
  if (!isTable(result)) return <p className="lab-tag">{command}</p>;
  return (
    <>
      <Frame name={name}>
        <table className="lab-table">
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      <p className="lab-tag">{footLines(result).join(" ")}</p>
      {columns.includes("active") && rows.length > 0 && (
        <p className="lab-note">
          In this page active is f for every slot, because no walsender runs. Which connector reads
          a slot stands in the column Reader of the table of slots.
        </p>
      )}
    </>
  );
}
