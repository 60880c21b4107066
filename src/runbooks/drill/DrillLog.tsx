import { useState } from "react";
import { TextField } from "../../reader/controls/TextField.tsx";
import { addEntry, type DrillEntry } from "./drill.ts";
import { drillClock } from "./drill-time.ts";
import type { RunProps } from "./DrillRun.tsx";

const kinds: Readonly<Record<DrillEntry["kind"], string>> = {
  note: "Add a note",
  evidence: "Add evidence",
  deviation: "Add a deviation",
};

/** What the scribe writes down, each with its time. */
export function DrillLog({ drill, change, now }: RunProps) {
  const [text, setText] = useState("");
  const add = (kind: DrillEntry["kind"]) => {
    const at = now();
    change((drill) => addEntry(drill, kind, text, at));
    setText("");
  };
  return (
    <section aria-labelledby="drill-log">
      <h2 id="drill-log">Log</h2>
      <TextField
        label="What happened, or where evidence is saved"
        hint="A file, a command's output, a decision and who took it."
        value={text}
        onChange={setText}
        rows={3}
      />
      <div className="buttons">
        {Object.entries(kinds).map(([kind, label]) => (
          <button
            key={kind}
            type="button"
            disabled={text.trim() === ""}
            onClick={() => add(kind as DrillEntry["kind"])}
          >
            {label}
          </button>
        ))}
      </div>
      <ul className="entries">
        {drill.entries.map(({ at, kind, text: said }) => (
          <li key={`${at} ${kind} ${said}`}>
            <time dateTime={at}>{drillClock(at)}</time> <strong>{kind}</strong> {said}
          </li>
        ))}
      </ul>
    </section>
  );
}
