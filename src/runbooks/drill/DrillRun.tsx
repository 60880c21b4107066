import { defaultValues } from "../../text/fences/placeholders.ts";
import { InlineCode } from "../InlineCode.tsx";
import { DrillLog } from "./DrillLog.tsx";
import { DrillLoss } from "./DrillLoss.tsx";
import { DrillOutcome } from "./DrillOutcome.tsx";
import { DrillPoints } from "./DrillPoints.tsx";
import { setChecked, setStep, type Drill } from "./drill.ts";
import { checklist } from "./drill-points.ts";
import { scenarioOf } from "./drill-scenarios.ts";
import { drillClock } from "./drill-time.ts";
import { fillWith, type FillNames } from "../runbook-names.ts";
import type { DrillRunbook } from "../runbook.ts";

export interface RunProps {
  readonly drill: Drill;
  /** Changes the drill as it is stored at that moment. */
  readonly change: (update: (drill: Drill) => Drill) => void;
  readonly now: () => Date;
}

interface Props extends RunProps {
  readonly runbook: DrillRunbook | undefined;
  readonly fill: FillNames;
}

function Ticks({ drill, change, now, runbook }: Omit<Props, "fill">) {
  const tick = (step: number, done: boolean) => {
    const at = now();
    change((drill) => setStep(drill, step, done, at));
  };
  return (
    <section aria-labelledby="drill-steps">
      <h2 id="drill-steps">Steps{runbook && <>: {runbook.title}</>}</h2>
      {runbook && (
        <p>
          Commands and checks: <a href={runbook.address}>{runbook.title}</a>. Not every step is on
          the way that you take.
        </p>
      )}
      {runbook?.titles.map((title, index) => {
        const at = drill.steps[index + 1];
        return (
          <label className="choice" key={title}>
            <input
              type="checkbox"
              checked={at !== undefined}
              onChange={({ target }) => tick(index + 1, target.checked)}
            />{" "}
            {index + 1}. {title} {at && <time dateTime={at}>{drillClock(at)}</time>}
          </label>
        );
      })}
    </section>
  );
}

const withCourseNames = fillWith(defaultValues);

/**
 * What was injected, how, and when the drill ends at once. What causes a fault never holds the reader's
 * names: it would act on production when it is pasted.
 */
function Injection({ drill }: Pick<Props, "drill">) {
  const { inject, commands, safety, abort } = scenarioOf(drill.scenario);
  return (
    <section aria-labelledby="drill-injection">
      <h2 id="drill-injection">The fault</h2>
      <p>
        The observer injects it at T0: <InlineCode markdown={inject} />. Sure before: {safety}.
      </p>
      {commands && (
        <details>
          <summary>Commands that cause the fault, with the course’s names</summary>
          <pre>
            <code>{withCourseNames(commands, "text")}</code>
          </pre>
        </details>
      )}
      <p>
        The observer ends the drill at once if {abort}. Whoever sees real damage may stop it,
        without asking.
      </p>
    </section>
  );
}

/** A drill that has begun. */
export function DrillRun(props: Props) {
  const { drill, change } = props;
  return (
    <div className="needs-scripting">
      <DrillPoints {...props} />
      <Injection {...props} />
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
              onChange={({ target: { checked } }) =>
                change((drill) => setChecked(drill, index, checked))
              }
            />{" "}
            <InlineCode markdown={item} />
          </label>
        ))}
      </section>
      <DrillOutcome {...props} />
    </div>
  );
}
