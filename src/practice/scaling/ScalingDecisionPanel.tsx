import { useEffect, useRef } from "react";
import { CopyBlock } from "../../reader/controls/CopyBlock.tsx";
import { KeepingNote } from "../../reader/controls/KeepingNote.tsx";
import { Presets } from "../../reader/controls/Presets.tsx";
import { ShareLink } from "../../reader/controls/ShareLink.tsx";
import { useStored } from "../../reader/controls/use-stored.ts";
import type { Stored } from "../../reader/stored/stored.ts";
import { decide, type YesOrNo, type Decision } from "./decide.ts";
import { DecisionPath } from "./DecisionPath.tsx";
import { decisionRecord } from "./decision-record.ts";
import {
  answersSchema,
  answersOf,
  keepAnswers,
  keepSeen,
  type KeptAnswers,
} from "./kept-answers.ts";
import { InlineText } from "./InlineText.tsx";
import { decisionExamples } from "./decision-examples.ts";
import type { DecisionQuestion } from "./rules.ts";

interface Props {
  /** Address of the lesson's page on this site, with a slash at its end. */
  readonly lesson: string;
  /** Origin of the published site, for addresses that leave the page. */
  readonly site: string;
}

const words: Readonly<Record<YesOrNo, string>> = { yes: "Yes", no: "No" };

interface PanelProps extends Props {
  readonly stored: Stored<KeptAnswers>;
}

interface OutcomeProps extends Props {
  readonly decision: Decision;
  readonly seen: Readonly<Record<string, string>>;
}

function Outcome({ decision, seen, lesson, site }: OutcomeProps) {
  if (!("advice" in decision)) return null;
  const { advice } = decision;
  const record = decisionRecord(decision, `${site}${lesson}`, seen);
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

interface OpenQuestionProps {
  readonly question: DecisionQuestion;
  readonly lesson: string;
  readonly onAnswer: (answer: YesOrNo) => void;
}

/** The question that is asked now: what is seen with each answer, and how to find out. */
function OpenQuestion({ question, lesson, onAnswer }: OpenQuestionProps) {
  return (
    <>
      <dl className="advice">
        {(["yes", "no"] as const).map((answer) => (
          <div key={answer}>
            <dt>{words[answer]}</dt>
            <dd>
              <InlineText markdown={question[answer].seen} lesson={lesson} />.
            </dd>
          </div>
        ))}
      </dl>
      <p>
        How to find out: <InlineText markdown={question.section} lesson={lesson} />
      </p>
      <div className="buttons needs-scripting">
        {(["yes", "no"] as const).map((answer) => (
          <button key={answer} type="button" className="primary" onClick={() => onAnswer(answer)}>
            {words[answer]}
          </button>
        ))}
      </div>
    </>
  );
}

/** The decision framework as questions, one after the other. */
export function ScalingDecisionPanel({ lesson, site, stored }: PanelProps) {
  const kept = useStored(stored, answersSchema.empty);
  const answers = answersOf(kept);
  const seen = kept.seen ?? {};
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  const decision = decide(answers);
  // A reader who has answered goes on reading at what comes next.
  useEffect(() => {
    if (asked.current) heading.current?.focus();
    asked.current = false;
  }, [kept]);
  const answer = (next: readonly YesOrNo[]) => {
    asked.current = true;
    stored.update((now) => keepAnswers(now, next));
  };
  const open = "question" in decision;
  return (
    <div className="tool decision">
      <div>
        <Presets
          presets={decisionExamples}
          now={answers}
          onChoose={answer}
          hint="Their answers are invented. Go back to the first question that you would answer otherwise."
        />
        {decision.path.length > 0 && (
          <DecisionPath
            path={decision.path}
            seen={seen}
            lesson={lesson}
            onReturn={(count) => answer(answers.slice(0, count))}
            onSeen={(id, text) => stored.update((now) => keepSeen(now, id, text))}
          />
        )}
        <h2 className="tool-heading" tabIndex={-1} ref={heading}>
          {open
            ? `${decision.path.length + 1}. ${decision.question.title}`
            : `Advice: ${decision.advice.title}`}
        </h2>
        {open && (
          <OpenQuestion
            question={decision.question}
            lesson={lesson}
            onAnswer={(next) => answer([...answers, next])}
          />
        )}
        <Outcome decision={decision} seen={seen} lesson={lesson} site={site} />
        {decision.path.length > 0 && (
          <button type="button" onClick={() => answer([])}>
            Begin again
          </button>
        )}
      </div>
      <ShareLink stored={stored} schema={answersSchema} what="answers" />
      <KeepingNote stored={stored} what="answers" />
    </div>
  );
}
