import { useRef } from "react";
import type { LabWorker } from "../lab-client.ts";
import type { Situation } from "../lab-schema.ts";
import { Clock } from "./Clock.tsx";
import { Console } from "./Console.tsx";
import { Goals } from "./Goals.tsx";
import { isDown } from "./lab-session.ts";
import { Losses } from "./Losses.tsx";
import { Results } from "./Results.tsx";
import { SlotPicture } from "./SlotPicture.tsx";
import { SlotTable } from "./SlotTable.tsx";
import { SqlEditor } from "./SqlEditor.tsx";
import { Starting } from "./Starting.tsx";
import { useLab } from "./use-lab.ts";
import { useTold } from "./use-told.ts";

interface Props {
  readonly lab: Situation;
  readonly newWorker: () => LabWorker;
  /** Is told why the lab does not run, and with an empty text that it does. */
  readonly failed: (reason: string) => void;
}

/** A lab that runs: what the learner types on one side, what the world does on the other. */
export function LabPanel({ lab, newWorker, failed }: Props) {
  const [session, controls] = useLab(lab, newWorker);
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, verdict, history } = session;
  useTold(session, heading, failed);
  const seen = history.at(-1);
  const runs = seen !== undefined && phase !== "failed";
  const down = isDown(session);
  const over = verdict.solved || verdict.mistakes.length > 0;
  return (
    <div className="lab-panel" aria-busy={phase === "starting" || session.busy}>
      <div className="lab-head">
        <h3 ref={heading} tabIndex={-1}>
          PostgreSQL in this page
        </h3>
        {session.crash !== "" && <p className="lab-warning">{session.crash}</p>}
        {phase === "starting" && <Starting progress={session.progress} />}
        {phase === "failed" && (
          <button type="button" onClick={controls.reset}>
            Try again
          </button>
        )}
        {runs && (
          <>
            <Clock session={session} controls={controls} minute={seen.minute} />
            <Goals
              lab={lab}
              reached={down || phase === "starting" ? [] : seen.reached}
              verdict={verdict}
              refused={seen.refused}
            />
            {over && <Losses lost={seen.lost} />}
          </>
        )}
        <p role="status" className="lab-notice">
          {session.notice}
        </p>
      </div>
      <div className="lab-sql" hidden={!runs}>
        <SqlEditor session={session} controls={controls} />
        <Results entries={session.entries} />
        {!down && <Console run={controls.run} />}
      </div>
      {runs && (
        <div className="lab-world">
          <SlotPicture history={[...session.past, ...history]} disk={lab.disk} />
          <SlotTable seen={seen} disk={lab.disk} />
        </div>
      )}
    </div>
  );
}
