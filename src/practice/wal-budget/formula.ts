import type { Budget, BudgetInput } from "./budget.ts";
import { share } from "./units.ts";
import { exactSize, exactTime, rateWords, shareWords } from "./format-quantity.ts";

/** One line of a calculation: a name, the formula in words, the same with numbers, the result. */
export interface FormulaLine {
  readonly name: string;
  readonly words: string;
  readonly numbers: string;
  readonly result: string;
}

/** The formulas of a budget with the reader's numbers in them. */
export function formulasOf(input: BudgetInput, budget: Budget): FormulaLine[] {
  const { rate, outage, snapshot, together, margin, checkpoint, maxWalSize, other, free } = input;
  const times = [exactTime(outage), exactTime(snapshot)] as const;
  const keepsMore = budget.keep > budget.limit;
  return [
    {
      name: "survive",
      words: together ? "outage + snapshot" : "the longer of outage and snapshot",
      numbers: together ? times.join(" + ") : `max(${times.join(", ")})`,
      result: exactTime(budget.survive),
    },
    {
      name: input.unlimited ? "WAL budget" : "max_slot_wal_keep_size",
      words: "peak rate × survive × (1 + margin)",
      numbers: `${rateWords(rate)} × ${exactTime(budget.survive)} × ${shareWords(share(1 + margin))}`,
      result: exactSize(budget.limit),
    },
    {
      name: "WAL on disk",
      words: `${keepsMore ? "wal_keep_size" : "limit"} + peak rate × checkpoint interval + max_wal_size`,
      numbers: `${exactSize(budget.keep)} + ${rateWords(rate)} × ${exactTime(checkpoint)} + ${exactSize(maxWalSize)}`,
      result: exactSize(budget.walDisk),
    },
    {
      name: "disk",
      words: "(WAL on disk + other files) ÷ (1 − share that stays free)",
      numbers: `(${exactSize(budget.walDisk)} + ${exactSize(other)}) ÷ (1 − ${shareWords(free)})`,
      result: exactSize(budget.diskNeeded),
    },
  ];
}
