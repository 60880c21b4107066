import { useEffect, useRef } from "react";
import { CopyBlock } from "../controls/CopyBlock.tsx";
import { KeepingNote } from "../controls/KeepingNote.tsx";
import { useStored } from "../controls/use-stored.ts";
import type { Stored } from "../stored/stored.ts";
import { decide, type Answer, type Answered, type Decision } from "./decide.ts";
import { decisionRecord } from "./decision-record.ts";
import { answersKind, answersOf, keepAnswers, type KeptAnswers } from "./kept-answers.ts";
import { InlineText } from "./InlineText.tsx";

interface Props {
  /** Address of the lesson's page on this site, with a slash at its end. */
  readonly lesson: string;
  /** Origin of the published site, for addresses that leave the page. */
  readonly site: string;
}

interface PanelProps extends Props {
  readonly stored: Stored<KeptAnswers>;
}

interface PathProps {
  readonly path: readonly Answered[];
  readonly lesson: string;
  readonly onReturn: (count: number) => void;
}

/** The observations so far; each can be taken back. */
function Path({ path, lesson, onReturn }: PathProps) {
  return (
    <ol className="decision-path" aria-label="Your answers">
      {path.map(({ id, question, answer }, index) => (
        <li key={id} value={id}>
          <strong>
            {question.title} {answer === "yes" ? "Yes" : "No"}.
          </strong>{" "}
          <InlineText markdown={question.known} lesson={lesson} />{" "}
          <button
            type="button"
            aria-label={`Change: ${question.title}`}
            onClick={() => onReturn(index)}
          >
            Change
          </button>
        </li>
      ))}
    </ol>
  );
}

function Outcome({ decision, lesson, site }: Props & { readonly decision: Decision }) {
  if (!("advice" in decision)) return null;
  const { advice } = decision;
  const record = decisionRecord(decision, `${site}${lesson}`);
  return (
    <>
      <dl className="advice">
        <div>
          <dt>Do</dt>
          <dd>
            <InlineText markdown={advice.does} lesson={lesson} />
          </dd>
        </div>
        <div>
          <dt>What it will not do</dt>
          <dd>
            <InlineText markdown={advice.doesNot} lesson={lesson} />
          </dd>
        </div>
        <div>
          <dt>What it costs</dt>
          <dd>
            <InlineText markdown={advice.costs} lesson={lesson} />
          </dd>
        </div>
      </dl>
      {record && <CopyBlock title="Decision record" text={record} fileName="scaling-decision.md" />}
    </>
  );
}

/** The decision framework as questions, one after the other. */
export function ScalingDecisionPanel({ lesson, site, stored }: PanelProps) {
  const kept = useStored(stored, answersKind.empty);
  const answers = answersOf(kept);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  const decision = decide(answers);
  // A reader who has answered goes on reading at what comes next.
  useEffect(() => {
    if (asked.current) heading.current?.focus();
    asked.current = false;
  }, [kept]);
  const answer = (next: readonly Answer[]) => {
    asked.current = true;
    stored.update((now) => keepAnswers(now, next));
  };
  const open = "question" in decision;
  return (
    <div className="tool decision">
      <div>
        {decision.path.length > 0 && (
          <Path
            path={decision.path}
            lesson={lesson}
            onReturn={(count) => answer(answers.slice(0, count))}
          />
        )}
        <h2 className="tool-heading" tabIndex={-1} ref={heading}>
          {open
            ? `${decision.id}. ${decision.question.title}`
            : `${decision.id} ${decision.advice.title}`}
        </h2>
        {open && (
          <>
            <p>
              Yes, if you see: <InlineText markdown={decision.question.known} lesson={lesson} />.
            </p>
            <p>
              How to find out: <InlineText markdown={decision.question.section} lesson={lesson} />
            </p>
            <div className="buttons needs-scripting">
              <button type="button" className="primary" onClick={() => answer([...answers, "yes"])}>
                Yes
              </button>
              <button type="button" className="primary" onClick={() => answer([...answers, "no"])}>
                No
              </button>
            </div>
          </>
        )}
        <Outcome decision={decision} lesson={lesson} site={site} />
        {decision.path.length > 0 && (
          <button type="button" onClick={() => answer([])}>
            Begin again
          </button>
        )}
      </div>
      <KeepingNote stored={stored} what="answers" />
    </div>
  );
}
