import { useState } from "react";
import { TextField } from "../../reader/controls/TextField.tsx";
import { lackOf, setOutcome, type Drill, type DrillResult } from "./drill.ts";
import type { RunProps } from "./DrillRun.tsx";
import type { DrillRunbook } from "../runbook.ts";

interface Props extends RunProps {
  readonly runbook: DrillRunbook | undefined;
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, legend, options, value, onChange } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.entries(options) as [Value, string][]).map(([each, label]) => (
        <label className="choice" key={each}>
          <input
            type="radio"
            name={name}
            checked={value === each}
            onChange={() => onChange(each)}
          />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const results = { passed: "Passed", failed: "Failed" } as const;
const runbooks = {
  "as written": "Worked as it is written",
  "with deviations": "Worked with deviations",
  "did not work": "Did not work",
} as const;

/** What is still lacking, or what was recorded. */
function said({ outcome }: Drill, lack: readonly string[]): string {
  if (lack.length > 0) return `Still to say: ${lack.join("; ")}.`;
  return outcome ? `${results[outcome.result]}, says ${outcome.by}.` : "";
}

const nothing: Omit<DrillResult, "at"> = {
  result: "failed",
  by: "",
  doneWhen: false,
  evidence: "",
  runbook: "with deviations",
};

/** Who says that the drill was passed, or that it failed, and on which evidence. */
export function DrillOutcome({ drill, change, now, runbook }: Props) {
  const [draft, setDraft] = useState<Omit<DrillResult, "at">>(drill.outcome ?? nothing);
  const edit = (part: Partial<DrillResult>) => setDraft((before) => ({ ...before, ...part }));
  const lack = lackOf(draft);
  const record = () => {
    const at = now();
    change((drill) => setOutcome(drill, draft, at));
  };
  const done = runbook ? <a href={`${runbook.address}#done-when`}>“Done when”</a> : "“Done when”";
  return (
    <section aria-labelledby="drill-outcome">
      <h2 id="drill-outcome">Judgment</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.doneWhen}
          onChange={({ target }) => edit({ doneWhen: target.checked })}
        />{" "}
        All of {done} was seen.
      </label>
      <Choice
        name="result"
        legend="The drill"
        options={results}
        value={draft.result}
        onChange={(result) => edit({ result })}
      />
      <Choice
        name="runbook"
        legend="The runbook"
        options={runbooks}
        value={draft.runbook}
        onChange={(how) => edit({ runbook: how })}
      />
      <div className="fields">
        <TextField label="Judged by" value={draft.by} onChange={(by) => edit({ by })} />
        <TextField
          label="Evidence"
          hint="Where the outputs, the slot row and the reconciliation are kept."
          value={draft.evidence}
          onChange={(evidence) => edit({ evidence })}
        />
      </div>
      <div className="buttons">
        <button type="button" className="primary" disabled={lack.length > 0} onClick={record}>
          Record the judgment
        </button>
      </div>
      <p role="status">{said(drill, lack)}</p>
    </section>
  );
}
