import { useRef, useState } from "react";
import { TextField } from "../../reader/controls/TextField.tsx";
import { DrillClock } from "./DrillClock.tsx";
import type { RunProps } from "./DrillRun.tsx";
import { boundsOf, correctMark, markNext, nextPoint, unmarkLast } from "./drill.ts";
import { pointIds, points, type Point } from "./drill-points.ts";
import { drillClock } from "./drill-time.ts";
import { readUtc, utcMistake, writeUtc } from "./utc-time.ts";

interface CorrectionProps extends RunProps {
  readonly point: Point;
  readonly onEnd: () => void;
}

/** A field for the right time of a point; the wrong one stays in the record. */
function Correction({ drill, change, now, point, onEnd }: CorrectionProps) {
  const [text, setText] = useState(writeUtc(drill.marks[point] ?? ""));
  const time = readUtc(text);
  const { from = time, to = time } = boundsOf(drill, point);
  const inOrder = time !== undefined && (from ?? time) <= time && time <= (to ?? time);
  const mistake = time === undefined ? utcMistake : "Points come one after the other.";
  const save = () => {
    if (!inOrder) return;
    const at = now();
    change((drill) => correctMark(drill, point, time, at));
    onEnd();
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), save())}>
      <TextField
        label={`${point} was at (UTC)`}
        value={text}
        onChange={setText}
        mistake={inOrder ? undefined : mistake}
      />
      <div className="buttons">
        <button type="submit">Save the corrected time</button>
        <button type="button" onClick={onEnd}>
          Leave it
        </button>
      </div>
    </form>
  );
}

/** The six points in time: the next one is a button, and each reached one can be corrected. */
export function DrillPoints(props: RunProps) {
  const { drill, change, now } = props;
  const next = nextPoint(drill);
  const back = useRef<HTMLButtonElement>(null);
  const [corrected, setCorrected] = useState<Point>();
  const mark = () => {
    const at = now();
    change((drill) => markNext(drill, at));
    // A button that is disabled loses the focus: the keys go on at the one that takes back.
    if (next === "T5") setTimeout(() => back.current?.focus());
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
              <>
                <time dateTime={drill.marks[point]}>{drillClock(drill.marks[point])}</time>{" "}
                <button
                  type="button"
                  aria-label={`Correct the time of ${point}`}
                  onClick={() => setCorrected(point)}
                >
                  Correct
                </button>
              </>
            )}
            {corrected === point && (
              <Correction {...props} point={point} onEnd={() => setCorrected(undefined)} />
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
          onClick={() => change(unmarkLast)}
        >
          Take back the latest point
        </button>
      </div>
    </section>
  );
}
