import { useRef } from "react";
import { DrillClock } from "./DrillClock.tsx";
import { InlineCode } from "./InlineCode.tsx";
import { DrillLog } from "./DrillLog.tsx";
import { DrillLoss } from "./DrillLoss.tsx";
import { markNext, nextPoint, setChecked, setStep, unmarkLast, type Drill } from "./drill.ts";
import { checklist, pointIds, points, scenarios } from "./drill-lesson.ts";
import { clockWords } from "./drill-time.ts";
import type { DrillRunbook } from "./runbook.ts";

export interface RunProps {
  readonly drill: Drill;
  readonly change: (drill: Drill) => void;
  readonly now: () => Date;
}

interface Props extends RunProps {
  readonly runbook: DrillRunbook | undefined;
}

/** The six points in time: the next one is a button. */
function Points({ drill, change, now }: RunProps) {
  const next = nextPoint(drill);
  const back = useRef<HTMLButtonElement>(null);
  const mark = () => {
    const marked = markNext(drill, now());
    change(marked);
    // A button that is disabled loses the focus: the keys go on at the one that takes back.
    if (!nextPoint(marked)) setTimeout(() => back.current?.focus());
  };
  return (
    <section aria-labelledby="drill-points">
      <h2 id="drill-points">Points in time</h2>
      <DrillClock drill={drill} now={now} />
      <ul className="points">
        {pointIds.map((point) => (
          <li key={point}>
            <strong>{point}</strong> {points[point]}{" "}
            {drill.marks[point] && (
              <time dateTime={drill.marks[point]}>{clockWords(drill.marks[point])}</time>
            )}
          </li>
        ))}
      </ul>
      <div className="buttons">
        <button type="button" className="primary" disabled={!next} onClick={mark}>
          {next ? `${next}: ${points[next]}, now` : "All points are reached"}
        </button>
        <button
          type="button"
          ref={back}
          disabled={drill.marks.T1 === undefined}
          onClick={() => change(unmarkLast(drill))}
        >
          Take back the latest point
        </button>
      </div>
    </section>
  );
}

function Ticks({ drill, change, now, runbook }: Props) {
  return (
    <section aria-labelledby="drill-steps">
      <h2 id="drill-steps">Steps{runbook && <>: {runbook.title}</>}</h2>
      {runbook && (
        <p>
          Commands and checks: <a href={runbook.address}>{runbook.title}</a>.
        </p>
      )}
      {runbook?.titles.map((title, index) => {
        const at = drill.steps[index + 1];
        return (
          <label className="choice" key={title}>
            <input
              type="checkbox"
              checked={at !== undefined}
              onChange={({ target }) => change(setStep(drill, index + 1, target.checked, now()))}
            />{" "}
            {index + 1}. {title} {at && <time dateTime={at}>{clockWords(at)}</time>}
          </label>
        );
      })}
    </section>
  );
}

/** A drill that has begun. */
export function DrillRun(props: Props) {
  const { drill, change } = props;
  const { inject, passed } = scenarios[drill.scenario];
  return (
    <div className="needs-scripting">
      <p>
        Injected: <InlineCode markdown={inject} />. Passed when: {passed}.
      </p>
      <Points {...props} />
      <Ticks {...props} />
      <DrillLog {...props} />
      <DrillLoss drill={drill} change={change} />
      <section aria-labelledby="drill-list">
        <h2 id="drill-list">Checklist</h2>
        {checklist.map((item, index) => (
          <label className="choice" key={item}>
            <input
              type="checkbox"
              checked={drill.checked.includes(index)}
              onChange={({ target }) => change(setChecked(drill, index, target.checked))}
            />{" "}
            <InlineCode markdown={item} />
          </label>
        ))}
      </section>
    </div>
  );
}
