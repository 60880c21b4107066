import { CopyBlock } from "../controls/CopyBlock.tsx";
import { alertRules, type AlertChoices } from "./alert-rules.ts";
import { budgetOf, largestLimit, longestOnDisk, type Budget, type BudgetInput } from "./budget.ts";
import { courseOfEvents } from "./course-of-events.ts";
import { formulasOf } from "./formula.ts";
import { settingsSql } from "./settings.ts";
import { WalPlot } from "./WalPlot.tsx";
import { exactSize, roundSize, roundTime } from "./words.ts";

interface Props {
  readonly input: BudgetInput;
  readonly choices: AlertChoices;
  readonly rules: string;
}

/** What to do when the disk cannot keep the promise: the three honest choices of the lesson. */
function Choices({ input, needed }: { input: BudgetInput; needed: string }) {
  const limit = largestLimit(input);
  return (
    <div className="verdict verdict-no">
      <p>
        <strong>The disk is too small for this.</strong> You have three choices:
      </p>
      <ul>
        <li>a disk of at least {needed};</li>
        {limit > 0 ? (
          <>
            <li>at most {roundTime(longestOnDisk(input))} without a confirmation;</li>
            <li>
              a limit of {exactSize(limit)}, with the decision that a longer outage ends in a new
              snapshot.
            </li>
          </>
        ) : (
          <li>less WAL: this disk has no room for any limit besides what it holds already.</li>
        )}
      </ul>
    </div>
  );
}

interface SettingProps {
  readonly input: BudgetInput;
  readonly budget: Budget;
}

/** The statements for a limit that the disk can keep; none where it can keep none. */
function SettingToCopy({ input, budget }: SettingProps) {
  const limit = budget.fits ? budget.limit : largestLimit(input);
  if (limit === 0) return <p>No limit fits on this disk, so there is no setting to copy.</p>;
  return (
    <>
      {!budget.fits && (
        <p>
          This is the largest limit that the disk can keep. It covers{" "}
          {roundTime(longestOnDisk(input))}: after a longer outage the slot is lost, and a new
          snapshot is needed.
        </p>
      )}
      <p>
        Set the limit while no slot keeps more than it: the next checkpoint would invalidate such a
        slot.
      </p>
      <CopyBlock title="Setting" text={settingsSql(limit)} fileName="wal-budget.sql" />
    </>
  );
}

/** The numbers of a budget: verdict, formulas, plot, settings, alert rules. */
export function WalBudgetResult({ input, choices, rules }: Props) {
  const budget = budgetOf(input);
  const events = courseOfEvents(input, budget);
  return (
    <div className="tool-result">
      <h2 id="budget">The budget</h2>
      <p className="tool-answer" role="status">
        max_slot_wal_keep_size = <strong>{exactSize(budget.limit)}</strong> (
        {roundSize(budget.limit)}): {roundTime(budget.survive)} at the peak rate.
      </p>
      {budget.fits ? (
        <p className="verdict verdict-yes">
          <strong>The disk can keep this promise:</strong> {roundSize(budget.diskNeeded)} are
          needed, {roundSize(input.disk)} are there.
        </p>
      ) : (
        <Choices input={input} needed={roundSize(budget.diskNeeded)} />
      )}
      {choices.warning >= budget.survive && (
        <p className="verdict verdict-no">
          <strong>The page would go out at once.</strong> A slot that stands still at the peak rate
          is lost after {roundTime(budget.survive)}, and the page is wanted{" "}
          {roundTime(choices.warning)} before.
        </p>
      )}
      <dl className="formulas">
        {formulasOf(input, budget).map(({ name, words, numbers, result }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>= {words}</dd>
            <dd>= {numbers}</dd>
            <dd>
              = <strong>{result}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <h2 id="course">If a slot stands still at the peak rate</h2>
      <WalPlot input={input} events={events} />
      <h2 id="take-away">To copy</h2>
      <SettingToCopy input={input} budget={budget} />
      <CopyBlock
        title="Alert rules for Prometheus"
        text={alertRules(rules, choices)}
        fileName="wal.yml"
      />
    </div>
  );
}
