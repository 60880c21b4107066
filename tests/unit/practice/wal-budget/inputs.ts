import type { BudgetInput } from "../../../../src/practice/wal-budget/budget.ts";
import {
  megabytes,
  megabytesPerSecond,
  seconds,
  share,
} from "../../../../src/practice/wal-budget/units.ts";

/** The worked calculation of the lesson "WAL configuration". */
export const workedCalculation: BudgetInput = {
  rate: megabytesPerSecond(2),
  outage: seconds(19_800),
  snapshot: seconds(18_000),
  together: false,
  margin: share(0.25),
  unlimited: false,
  checkpoint: seconds(300),
  maxWalSize: megabytes(4096),
  walKeepSize: megabytes(0),
  disk: megabytes(70_000),
  other: megabytes(0),
  free: share(0.2),
};
