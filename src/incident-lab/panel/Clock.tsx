import type { Session } from "./session.ts";
import type { Controls } from "./use-lab.ts";

interface Props {
  readonly session: Session;
  readonly controls: Controls;
  readonly minute: number;
}

/** The time of the lab: it can stand still, go on, and be pushed on by a minute. */
export function Clock({ session, controls, minute }: Props) {
  const { ticking, inTransaction } = session;
  return (
    <div className="lab-clock" role="group" aria-label="Time">
      <p>
        <strong>Minute {minute}.</strong>{" "}
        {inTransaction
          ? "Your transaction is open: the world waits until you end it."
          : ticking
            ? "A minute passes every ten seconds."
            : "Time stands still."}
      </p>
      <p className="lab-buttons">
        <button type="button" onClick={() => controls.setTicking(!ticking)}>
          {ticking ? "Stop the time" : "Let time run"}
        </button>
        <button type="button" onClick={controls.minute} disabled={inTransaction}>
          One minute
        </button>
        <button type="button" onClick={controls.reset}>
          Reset the lab
        </button>
      </p>
    </div>
  );
}
