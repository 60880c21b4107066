import { useState } from "react";
import { TextField } from "../controls/TextField.tsx";
import { InlineCode } from "./InlineCode.tsx";
import { startDrill, type Drill } from "./drill.ts";
import {
  drillRoleIds,
  drillRoles,
  scenarioIds,
  scenarios,
  type ScenarioId,
} from "./drill-lesson.ts";

interface Props {
  readonly onStart: (drill: Drill) => void;
  readonly now: () => Date;
}

const readMinutes = (text: string) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined);
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const minutesMistake = "Write a number of minutes.";

interface ScenarioProps {
  readonly scenario: ScenarioId;
  readonly onChange: (scenario: ScenarioId) => void;
}

function Scenarios({ scenario, onChange }: ScenarioProps) {
  return (
    <fieldset>
      <legend>Scenario: one for each drill, the riskiest first</legend>
      {scenarioIds.map((id) => (
        <label className="choice" key={id}>
          <input
            type="radio"
            name="scenario"
            checked={scenario === id}
            onChange={() => onChange(id)}
          />{" "}
          <strong>{scenarios[id].title}.</strong> Inject:{" "}
          <InlineCode markdown={scenarios[id].inject} />. Passed when: {scenarios[id].passed}.
        </label>
      ))}
    </fieldset>
  );
}

/** What is decided before the fault is injected: scenario, roles, targets. */
export function DrillPlanForm({ onStart, now }: Props) {
  const [scenario, setScenario] = useState<ScenarioId>("lost-slot");
  const [roles, setRoles] = useState({ lead: "", operator: "", scribe: "", observer: "" });
  const [rto, setRto] = useState("60");
  const [rpo, setRpo] = useState("0");
  const targets = { rto: readMinutes(rto), rpo: readMinutes(rpo) };
  const start = () => {
    if (targets.rto === undefined || targets.rpo === undefined) return;
    onStart(
      startDrill({ scenario, roles, targets: { rto: targets.rto, rpo: targets.rpo } }, now()),
    );
  };
  return (
    <form className="tool-form needs-scripting" onSubmit={(event) => event.preventDefault()}>
      <Scenarios scenario={scenario} onChange={setScenario} />
      <fieldset>
        <legend>Roles</legend>
        <div className="fields">
          {drillRoleIds.map((role) => (
            <TextField
              key={role}
              label={capitalized(role)}
              hint={`Who ${drillRoles[role]}.`}
              value={roles[role]}
              onChange={(value) => setRoles({ ...roles, [role]: value })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Targets, in minutes</legend>
        <div className="fields">
          <TextField
            label="RTO"
            hint="From the fault to the canary row in the topic: T4 − T0."
            value={rto}
            onChange={setRto}
            mistake={targets.rto === undefined ? minutesMistake : undefined}
          />
          <TextField
            label="RPO"
            hint="The longest stretch of changes that may be missing."
            value={rpo}
            onChange={setRpo}
            mistake={targets.rpo === undefined ? minutesMistake : undefined}
          />
        </div>
      </fieldset>
      <button type="button" className="primary" onClick={start}>
        Fault injected: start the clock
      </button>
    </form>
  );
}
