import { CopyBlock } from "../../reader/controls/CopyBlock.tsx";
import { alertRules, type AlertChoices } from "./alert-rules.ts";
import { budgetOf, largestLimit, longestOnDisk, type Budget, type BudgetInput } from "./budget.ts";
import { slotTimeline } from "./slot-timeline.ts";
import { formulasOf } from "./formula.ts";
import { settingsSql } from "./settings.ts";
import { WalPlot } from "./WalPlot.tsx";
import { percentWords, roundSize, roundTime, settingSize } from "./format-quantity.ts";

interface Props {
  readonly input: BudgetInput;
  /** None while a field of the alerts has a mistake. */
  readonly choices: AlertChoices | undefined;
  readonly rules: string;
  /** The lab's list of what must exist, as text. */
  readonly inventory: string;
}

interface BudgetProps {
  readonly input: BudgetInput;
  readonly budget: Budget;
}

/** The answer: the setting as it is copied below, and what it covers. */
function Answer({ input, budget }: BudgetProps) {
  const covers = `${roundTime(budget.survive)} at the peak rate and ${percentWords(input.margin)} margin`;
  if (input.unlimited) {
    return (
      <>
        max_slot_wal_keep_size = <strong>-1</strong>: nothing limits a slot. The alerts count with{" "}
        <strong>{settingSize(budget.limit)}</strong> ({roundSize(budget.limit)}): {covers}.
      </>
    );
  }
  if (budget.fits) {
    return (
      <>
        max_slot_wal_keep_size = <strong>{settingSize(budget.limit)}</strong> (
        {roundSize(budget.limit)}): {covers}.
      </>
    );
  }
  const limit = largestLimit(input);
  const needed = `${settingSize(budget.limit)} (${roundSize(budget.limit)}) would be needed: ${covers}.`;
  if (limit === 0) return <>No limit fits on this disk. {needed}</>;
  return (
    <>
      max_slot_wal_keep_size = <strong>{settingSize(limit)}</strong> ({roundSize(limit)}) at most:{" "}
      {roundTime(longestOnDisk(input))} at the peak rate. {needed}
    </>
  );
}

/** What to do when the disk cannot keep the promise: the honest choices of the lesson. */
function Choices({ input, needed }: { input: BudgetInput; needed: string }) {
  const limit = largestLimit(input);
  return (
    <div className="verdict verdict-no">
      <p>
        <strong>The disk is too small for this.</strong> Your choices:
      </p>
      <ul>
        <li>a disk of at least {needed};</li>
        {limit > 0 ? (
          <>
            <li>at most {roundTime(longestOnDisk(input))} without a confirmation;</li>
            {!input.unlimited && (
              <li>
                a limit of {settingSize(limit)}, with the decision that a longer outage ends in a
                new snapshot.
              </li>
            )}
          </>
        ) : (
          <li>less WAL: this disk has no room for a slot besides what it holds already.</li>
        )}
      </ul>
    </div>
  );
}

/** The statements for a limit that the disk can keep; none where it can keep none. */
function SettingToCopy({ input, budget }: BudgetProps) {
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

/** What protects the disk where the provider allows no limit. */
function WithoutLimit() {
  return (
    <>
      <p>
        There is no setting to copy. With -1 a slot keeps WAL until the disk is full, so these
        protect the disk instead:
      </p>
      <ul>
        <li>the alerts below, which count with the budget in place of a limit;</li>
        <li>storage that grows by itself, with an upper end that is paid for;</li>
        <li>
          idle_replication_slot_timeout, from PostgreSQL 18 on, where the provider allows it: it
          invalidates slots without a reader;
        </li>
        <li>somebody who may drop the slot before the disk is full, and knows that they may.</li>
      </ul>
    </>
  );
}

/** The numbers of a budget: verdict, formulas, plot, settings, alert rules. */
export function WalBudgetResult({ input, choices, rules, inventory }: Props) {
  const budget = budgetOf(input);
  const events = slotTimeline(input, budget);
  return (
    <div className="tool-result">
      <div className="tool-summary">
        <h2 id="budget">The budget</h2>
        <p className="tool-answer" role="status">
          <Answer input={input} budget={budget} />
        </p>
        {budget.fits ? (
          <p className="verdict verdict-yes">
            <strong>The disk can keep this promise:</strong> {roundSize(budget.diskNeeded)} are
            needed, {roundSize(input.disk)} are there.
          </p>
        ) : (
          <Choices input={input} needed={roundSize(budget.diskNeeded)} />
        )}
      </div>
      {choices && choices.warning >= budget.survive && (
        <p className="verdict verdict-no">
          <strong>The page would go out at once.</strong> A slot that stands still at the peak rate
          has used its budget after {roundTime(budget.survive)}, and the page is wanted{" "}
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
      {input.unlimited ? <WithoutLimit /> : <SettingToCopy input={input} budget={budget} />}
      {choices ? (
        <CopyBlock
          title="Alert rules for Prometheus"
          text={alertRules(rules, choices)}
          fileName="wal.yml"
        />
      ) : (
        <p>Correct the marked fields of the alerts to see their rules.</p>
      )}
      <p>
        The rules compare with an inventory. Put your connector and its slot into it; each rule
        names a runbook at an address that you fill in once.
      </p>
      <CopyBlock title="Inventory for Prometheus" text={inventory} fileName="inventory.yml" />
    </div>
  );
}
