import { memo, useEffect, useRef, useState } from "react";
import { isRefusal } from "../engine.ts";
import type { Ran } from "../world.ts";
import { ErrorView } from "./ErrorView.tsx";
import type { ConsoleEntry } from "./lab-session.ts";
import { skippedWords } from "./notices.ts";
import { TableView } from "./TableView.tsx";

const short = (statement: string) => {
  const line = statement.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
};

function Answer({ ran: { statement, outcome }, number }: { ran: Ran; number: number }) {
  return (
    <div className="lab-answer">
      <pre>{statement}</pre>
      {isRefusal(outcome) ? (
        <ErrorView statement={statement} refused={outcome} />
      ) : (
        <TableView name={`Result: ${number}, ${short(statement)}`} result={outcome} />
      )}
    </div>
  );
}

function Answers({ ran, skipped }: Pick<ConsoleEntry, "ran" | "skipped">) {
  return (
    <>
      {ran.length === 0 && <p>There was no statement.</p>}
      {ran.map((each, at) => (
        <Answer key={at} ran={each} number={at + 1} />
      ))}
      {skipped > 0 && <p className="lab-skipped">{skippedWords(skipped)}</p>}
    </>
  );
}

/**
 * One run. Its answers do not change: it is drawn once, however often the world moves, and a folded one
 * only when it is opened, after the browser has answered the click.
 */
const Run = memo(({ entry, open }: { entry: ConsoleEntry; open: boolean }) => {
  const { number, minute, ran, skipped } = entry;
  const [drawn, setDrawn] = useState(open);
  return (
    <details open={open} onToggle={() => setDrawn(true)}>
      <summary>
        Run {number}, minute {minute}
      </summary>
      {drawn && <Answers ran={ran} skipped={skipped} />}
    </details>
  );
});

/** What was run, the newest first. Older answers are folded. */
export function Results({ entries }: { readonly entries: readonly ConsoleEntry[] }) {
  const [newest, ...older] = entries;
  const frame = useRef<HTMLElement>(null);
  const number = newest?.number;
  useEffect(() => {
    frame.current?.scrollTo(0, 0);
  }, [number]);
  return (
    <section className="lab-results" aria-label="Answers" ref={frame}>
      {newest && <Run key={newest.number} entry={newest} open />}
      {older.length > 0 && (
        <details className="lab-older">
          <summary>Earlier answers ({older.length})</summary>
          {older.map((entry) => (
            <Run key={entry.number} entry={entry} open={false} />
          ))}
        </details>
      )}
    </section>
  );
}
