import { CopyBlock } from "../../reader/controls/CopyBlock.tsx";
import { saveFile } from "../../reader/stored/save-file.ts";
import { CopyDrillLink } from "./CopyDrillLink.tsx";
import type { Drill } from "./drill.ts";
import { drillsJson } from "./drill-file.ts";
import type { ScenarioId } from "./drill-scenarios.ts";
import {
  minutesWords,
  recoveryPoint,
  recoveryTime,
  spansOf,
  type Measure,
} from "./drill-measures.ts";
import { drillMarkdown, type TitlesOf } from "./drill-report.ts";
import type { FillNames } from "../runbook-names.ts";
import { nextDrillDate } from "./next-drill.ts";

interface Props {
  readonly drill: Drill;
  /** All that has begun of the plan, this drill included. */
  readonly series: readonly Drill[];
  readonly planned: readonly ScenarioId[];
  readonly titlesOf: TitlesOf;
  readonly fill: FillNames;
  readonly now: () => Date;
  readonly onNew: () => void;
}

const words = { met: "✓ met", missed: "✗ missed", open: "open" } as const;

function MeasureRow({ name, measure }: { readonly name: string; readonly measure: Measure }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{minutesWords(measure.target)}</td>
      <td>{minutesWords(measure.measured)}</td>
      <td>{words[measure.verdict]}</td>
    </tr>
  );
}

function Measures({ drill }: { readonly drill: Drill }) {
  return (
    <div className="table-frame" role="group" aria-label="Table: targets and measures" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">Target</th>
            <th scope="col">Measured</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          <MeasureRow name="RTO, T4 − T0" measure={recoveryTime(drill)} />
          <MeasureRow name="RPO" measure={recoveryPoint(drill)} />
        </tbody>
      </table>
    </div>
  );
}

/** What was measured, and the record to take away. */
export function DrillRecord({ drill, series, planned, titlesOf, fill, now, onNew }: Props) {
  const [first = drill, ...others] = series;
  const day = first.id.slice(0, 10);
  const name = others.length > 0 ? `drill-${day}` : `drill-${drill.scenario}-${day}`;
  const next = nextDrillDate(new Date(drill.id));
  const saveCalendar = async () => {
    const { nextDrillCalendar } = await import("./calendar-file.ts");
    const address = location.href.replace(/#.*$/, "");
    const text = nextDrillCalendar(
      next,
      planned.length > 0 ? planned : drill.series.planned,
      fill("{{connector}}", "text"),
      address,
      now(),
    );
    saveFile(`dr-drill-${next}.ics`, text, "text/calendar");
  };
  return (
    <section aria-labelledby="drill-record">
      <h2 id="drill-record">Record</h2>
      <Measures drill={drill} />
      <ul>
        {spansOf(drill).map(({ from, to, tests, minutes }) => (
          <li key={from}>
            {from} to {to} tests {tests}: {minutesWords(minutes)}
          </li>
        ))}
      </ul>
      <CopyBlock
        title="Markdown"
        text={drillMarkdown([first, ...others], planned, titlesOf, fill)}
        fileName={`${name}.md`}
        printed={false}
      />
      <div className="buttons">
        <button
          type="button"
          onClick={() => saveFile(`${name}.json`, drillsJson(series), "application/json")}
        >
          Save as JSON
        </button>
        <button type="button" onClick={() => void saveCalendar()}>
          Next drill, {next}: save for the calendar
        </button>
        <button type="button" onClick={onNew}>
          Plan another drill
        </button>
      </div>
      <CopyDrillLink drills={series} />
    </section>
  );
}
