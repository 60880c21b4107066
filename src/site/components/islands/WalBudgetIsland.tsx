import { deviceHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { formKind } from "../../../practice/wal-budget/kept-form.ts";
import { WalBudgetPanel } from "../../../practice/wal-budget/WalBudgetPanel.tsx";

interface Props {
  readonly rules: string;
  readonly inventory: string;
}

const form = openStored(formKind, deviceHere());

/** The WAL budget on a reader's device. */
export function WalBudgetIsland(props: Props) {
  return <WalBudgetPanel {...props} stored={form} />;
}
