import { useState } from "react";
import { TextField } from "../../reader/controls/TextField.tsx";
import { setLoss, type Drill, type EventLoss } from "./drill.ts";
import { readUtc, utcMistake, writeUtc } from "./utc-time.ts";

interface Props {
  readonly drill: Drill;
  readonly change: (update: (drill: Drill) => Drill) => void;
}

/** The gap that two texts name; not known while one is no time, or they are the wrong way round. */
function gapOf(begins: string, ends: string): EventLoss {
  const [from, to] = [readUtc(begins), readUtc(ends)];
  return from && to && from <= to ? { kind: "gap", begins: from, ends: to } : { kind: "unknown" };
}

/** Where the gap begins and ends, for the measured RPO. */
export function DrillLoss({ drill, change }: Props) {
  const { loss } = drill;
  const [chosen, setChosen] = useState(loss.kind);
  const [begins, setBegins] = useState(loss.kind === "gap" ? writeUtc(loss.begins) : "");
  const [ends, setEnds] = useState(loss.kind === "gap" ? writeUtc(loss.ends) : "");
  const keep = (kind: EventLoss["kind"], from: string, to: string) => {
    const next = kind === "gap" ? gapOf(from, to) : { kind };
    change((now) => setLoss(now, next));
  };
  const write = (from: string, to: string) => {
    setBegins(from);
    setEnds(to);
    keep("gap", from, to);
  };
  const choice = (kind: EventLoss["kind"], label: string) => (
    <label className="choice">
      <input
        type="radio"
        name="loss"
        checked={chosen === kind}
        onChange={() => {
          setChosen(kind);
          keep(kind, begins, ends);
        }}
      />{" "}
      {label}
    </label>
  );
  const [from, to] = [readUtc(begins), readUtc(ends)];
  const reversed = from !== undefined && to !== undefined && to < from;
  const mistakeOf = (text: string, time: string | undefined) =>
    text !== "" && time === undefined ? utcMistake : undefined;
  return (
    <fieldset>
      <legend>Missing events</legend>
      {choice("unknown", "Not known yet")}
      {choice("none", "None: every change reached its topic")}
      {choice("gap", "A gap: changes of some time were never sent as events")}
      {chosen === "gap" && (
        <div className="fields">
          <TextField
            label="The gap begins (UTC)"
            hint="Time of the last stored offset."
            value={begins}
            onChange={(value) => write(value, ends)}
            mistake={mistakeOf(begins, from)}
          />
          <TextField
            label="The gap ends (UTC)"
            hint="When the new snapshot began, or the stream went on."
            value={ends}
            onChange={(value) => write(begins, value)}
            mistake={reversed ? "The gap ends before it begins." : mistakeOf(ends, to)}
          />
        </div>
      )}
    </fieldset>
  );
}
