import { useRef, useState } from "react";
import { TextField } from "../../reader/controls/TextField.tsx";
import { InlineCode } from "../InlineCode.tsx";
import { startDrill, type Drill } from "./drill.ts";
import { drillRoleIds, drillRoles } from "./drill-points.ts";
import { scenarioIds, drillScenarios, type ScenarioId, rpoFor } from "./drill-scenarios.ts";
import { StartButtons } from "./StartButtons.tsx";

interface Props {
  readonly onStart: (drill: Drill) => void;
  readonly now: () => Date;
}

const readMinutes = (text: string) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined);
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const minutesMistake = "Write a number of minutes.";

interface ScenarioProps {
  readonly planned: readonly ScenarioId[];
  readonly onChange: (planned: readonly ScenarioId[]) => void;
}

function Scenarios({ planned, onChange }: ScenarioProps) {
  const toggle = (id: ScenarioId, on: boolean) =>
    onChange(scenarioIds.filter((each) => (each === id ? on : planned.includes(each))));
  return (
    <fieldset>
      <legend>Scenarios: one at a time, the riskiest first</legend>
      {scenarioIds.map((id) => (
        <label className="choice" key={id}>
          <input
            type="checkbox"
            checked={planned.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />{" "}
          <strong>{drillScenarios[id].title}.</strong> Inject:{" "}
          <InlineCode markdown={drillScenarios[id].inject} />. Sure before:{" "}
          {drillScenarios[id].safety}.
          {drillScenarios[id].loses && " Loses changes even when all goes well."}
        </label>
      ))}
      {planned.length === 0 && <p className="mistake">Choose at least one scenario.</p>}
    </fieldset>
  );
}

/** What is decided before the fault is injected: scenarios, roles, targets. */
export function DrillPlanForm({ onStart, now }: Props) {
  const [planned, setPlanned] = useState<readonly ScenarioId[]>(["lost-slot"]);
  const [roles, setRoles] = useState({ lead: "", operator: "", scribe: "", observer: "" });
  const [rto, setRto] = useState("60");
  // What is written is kept; until then the scenarios and the RTO say what can be met.
  const [written, setRpo] = useState<string>();
  const rpo = written ?? String(rpoFor(planned, readMinutes(rto) ?? 0));
  const form = useRef<HTMLFormElement>(null);
  const targets = { rto: readMinutes(rto), rpo: readMinutes(rpo) };
  const start = (scenario: ScenarioId) => {
    const { rto, rpo } = targets;
    if (rto === undefined || rpo === undefined) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    onStart(startDrill({ scenario, planned, roles, targets: { rto, rpo } }, now()));
  };
  return (
    <form
      ref={form}
      className="tool-form needs-scripting"
      onSubmit={(event) => event.preventDefault()}
    >
      <Scenarios planned={planned} onChange={setPlanned} />
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
            hint="The longest stretch of changes that may be missing. A scenario that loses changes cannot meet 0."
            value={rpo}
            onChange={setRpo}
            mistake={targets.rpo === undefined ? minutesMistake : undefined}
          />
        </div>
      </fieldset>
      <StartButtons planned={planned} onStart={start} />
    </form>
  );
}
