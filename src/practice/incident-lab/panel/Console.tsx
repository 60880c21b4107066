import { useRef, useState, type KeyboardEvent } from "react";
import { printed } from "../psql-format.ts";
import { skippedWords } from "./notices.ts";
import type { Controls } from "./use-lab.ts";

/** A line to type into, and the answers as psql prints them: for looking around. */
export function Console({ run }: Pick<Controls, "run">) {
  const [log, setLog] = useState("");
  const [line, setLine] = useState("");
  const history = useRef<string[]>([]);
  const place = useRef(0);
  const recall = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    place.current = Math.min(Math.max(0, place.current + step), history.current.length);
    setLine(history.current[place.current] ?? "");
  };
  const send = async () => {
    if (line.trim() === "") return;
    history.current.push(line);
    place.current = history.current.length;
    setLine("");
    const state = await run(line);
    const said = state
      ? [
          ...state.ran.map(({ statement, outcome }) => printed(outcome, statement)),
          skippedWords(state.skipped),
        ]
      : ["PostgreSQL has ended."];
    const text = said.filter((part) => part !== "").join("\n");
    setLog((before) => `${before}postgres=# ${line}\n${text}\n`);
  };
  return (
    <details className="lab-console">
      <summary>Console</summary>
      <pre tabIndex={0} aria-label="Answers of the console">
        {log || "Type a statement below; the arrow keys bring earlier ones back."}
      </pre>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          <span>postgres=#</span>
          <input
            value={line}
            onChange={(event) => setLine(event.target.value)}
            onKeyDown={recall}
            aria-label="Statement for the console"
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      </form>
    </details>
  );
}
