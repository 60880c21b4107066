import { useEffect, useRef, useState } from "react";
import { isDown, type LabSession, type Time } from "./lab-session.ts";
import type { Controls } from "./use-lab.ts";

interface Props {
  readonly session: LabSession;
  readonly controls: Controls;
  readonly minute: number;
}

const words: Readonly<Record<Time, string>> = {
  waits: "Time begins with your first statement.",
  runs: "A minute passes every twenty seconds.",
  stands: "Time stands still.",
};

/** Begins the lab anew; asks first when the learner has done something. */
function Reset({ done, reset }: { readonly done: boolean; readonly reset: () => void }) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) second.current?.focus();
  }, [asking]);
  const really = () => {
    setAsking(false);
    first.current?.focus();
    reset();
  };
  return (
    <>
      <button type="button" ref={first} onClick={done ? () => setAsking(!asking) : reset}>
        {asking ? "Keep what I did" : "Reset the lab"}
      </button>
      {asking && (
        <button type="button" ref={second} className="lab-really" onClick={really}>
          Yes, begin anew
        </button>
      )}
    </>
  );
}

/** The time of the lab: it can stand still, go on, and be pushed on by a minute. */
export function Clock({ session, controls, minute }: Props) {
  const { time, inTransaction } = session;
  const down = isDown(session);
  return (
    <div className="lab-clock" role="group" aria-label="Time">
      <p>
        <strong>Minute {minute}.</strong>{" "}
        {inTransaction
          ? "Your transaction is open: the world waits until you end it."
          : words[time]}
      </p>
      <p className="lab-buttons">
        <button type="button" disabled={down} onClick={() => controls.setTime(time !== "runs")}>
          {time === "runs" ? "Stop the time" : "Let time run"}
        </button>
        <button type="button" onClick={controls.minute} disabled={inTransaction || down}>
          One minute
        </button>
        <Reset done={session.entries.length > 0} reset={controls.reset} />
      </p>
    </div>
  );
}
