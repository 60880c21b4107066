import { useState } from "react";
import { TextField } from "../controls/TextField.tsx";
import { setLoss, type Drill } from "./drill.ts";

interface Props {
  readonly drill: Drill;
  readonly change: (drill: Drill) => void;
}

const mistake = "Write date and time in UTC: 2027-02-24 14:05:00.";

/** A time as a reader writes it, as ISO 8601; `undefined` when it is none. */
function readTime(text: string): string | undefined {
  const [, day, clock] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)Z?\s*$/.exec(text) ?? [];
  const time = Date.parse(`${day ?? ""}T${clock ?? ""}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Where the gap begins and ends, for the measured RPO. */
export function DrillLoss({ drill, change }: Props) {
  const { loss } = drill;
  const shown = (at: string) => at.slice(0, 19).replace("T", " ");
  const [begins, setBegins] = useState(loss.kind === "gap" ? shown(loss.begins) : "");
  const [ends, setEnds] = useState(loss.kind === "gap" ? shown(loss.ends) : "");
  const update = (from: string, to: string) => {
    setBegins(from);
    setEnds(to);
    const [start, end] = [readTime(from), readTime(to)];
    if (start && end) change(setLoss(drill, { kind: "gap", begins: start, ends: end }));
  };
  const choice = (kind: "unknown" | "none" | "gap", label: string) => (
    <label className="choice">
      <input
        type="radio"
        name="loss"
        checked={loss.kind === kind}
        onChange={() => {
          if (kind !== "gap") return change(setLoss(drill, { kind }));
          const start = readTime(begins) ?? drill.id;
          const end = readTime(ends) ?? drill.marks.T4 ?? drill.id;
          setBegins(shown(start));
          setEnds(shown(end));
          change(setLoss(drill, { kind: "gap", begins: start, ends: end }));
        }}
      />{" "}
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>Missing events</legend>
      {choice("unknown", "Not known yet")}
      {choice("none", "None: every change reached its topic")}
      {choice("gap", "A gap: changes of some time were never sent as events")}
      {loss.kind === "gap" && (
        <div className="fields">
          <TextField
            label="The gap begins (UTC)"
            hint="Time of the last stored offset."
            value={begins}
            onChange={(value) => update(value, ends)}
            mistake={readTime(begins) ? undefined : mistake}
          />
          <TextField
            label="The gap ends (UTC)"
            hint="When the new snapshot began, or the stream went on."
            value={ends}
            onChange={(value) => update(begins, value)}
            mistake={readTime(ends) ? undefined : mistake}
          />
        </div>
      )}
    </fieldset>
  );
}
