import { isDown, type LabSession, type Time } from "./lab-session.ts";
import { ResetButton } from "./ResetButton.tsx";
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

function wordsOf({ phase, time, inTransaction }: LabSession): string {
  if (phase === "starting") return "The lab begins anew.";
  return inTransaction
    ? "Your transaction is open: the world waits until you end it."
    : words[time];
}

/** The time of the lab: it can stand still, go on, and be pushed on by a minute. */
export function Clock({ session, controls, minute }: Props) {
  const { time, inTransaction, phase, busy } = session;
  const rests = phase !== "ready" || isDown(session);
  const waits = rests || inTransaction || busy;
  return (
    <div className="lab-clock" role="group" aria-label="Time">
      <p>
        <strong>Minute {minute}.</strong> {wordsOf(session)}
      </p>
      <p className="lab-buttons">
        <button
          type="button"
          aria-disabled={rests}
          onClick={() => rests || controls.setTime(time !== "runs")}
        >
          {time === "runs" ? "Stop the time" : "Let time run"}
        </button>
        <button type="button" aria-disabled={waits} onClick={() => waits || controls.minute()}>
          One minute
        </button>
        <ResetButton asks={session.entries.length > 0} reset={controls.reset} />
      </p>
    </div>
  );
}
