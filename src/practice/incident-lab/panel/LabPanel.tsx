import { useEffect, useRef } from "react";
import type { LabWorker } from "../lab-client.ts";
import type { Situation } from "../lab-schema.ts";
import { Clock } from "./Clock.tsx";
import { Console } from "./Console.tsx";
import { Goals } from "./Goals.tsx";
import { Losses } from "./Losses.tsx";
import { Results } from "./Results.tsx";
import { isDown } from "./lab-session.ts";
import { SlotPicture } from "./SlotPicture.tsx";
import { SlotTable } from "./SlotTable.tsx";
import { SqlEditor } from "./SqlEditor.tsx";
import { Starting } from "./Starting.tsx";
import { useLab } from "./use-lab.ts";

interface Props {
  readonly lab: Situation;
  readonly newWorker: () => LabWorker;
  readonly failed: (reason: string) => void;
}

/** A lab that runs: what the learner types on one side, what the world does on the other. */
export function LabPanel({ lab, newWorker, failed }: Props) {
  const [session, controls] = useLab(lab, newWorker);
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, failure } = session;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (phase === "failed") failed(failure);
  }, [phase, failure, failed]);
  const { solved } = session.verdict;
  useEffect(() => {
    // Whoever keeps a learner's progress listens on the page.
    const event = new CustomEvent("lab-solved", { detail: lab.id, bubbles: true });
    if (solved) heading.current?.dispatchEvent(event);
  }, [solved, lab.id]);
  const seen = session.history.at(-1);
  const down = isDown(session);
  const over = solved || session.verdict.mistakes.length > 0;
  return (
    <div className="lab-panel" aria-busy={phase === "starting" || session.busy}>
      <h3 ref={heading} tabIndex={-1}>
        PostgreSQL in this page
      </h3>
      <p role="status" className="lab-notice">
        {session.notice}
      </p>
      {session.crash !== "" && <p className="lab-warning">{session.crash}</p>}
      {phase === "starting" && <Starting progress={session.progress} />}
      {phase === "ready" && seen && (
        <>
          <Clock session={session} controls={controls} minute={seen.minute} />
          <Goals
            lab={lab}
            reached={down ? [] : seen.reached}
            verdict={session.verdict}
            refused={seen.refused}
          />
          <SlotPicture history={session.history} disk={lab.disk} />
          <SlotTable seen={seen} disk={lab.disk} />
          {over && <Losses lost={seen.lost} />}
        </>
      )}
      <div hidden={phase === "failed" || (phase === "starting" && session.crash === "")}>
        <SqlEditor busy={session.busy} down={down} run={controls.run} />
      </div>
      {phase === "ready" && (
        <>
          <Results entries={session.entries} />
          {!down && <Console run={controls.run} />}
        </>
      )}
    </div>
  );
}
