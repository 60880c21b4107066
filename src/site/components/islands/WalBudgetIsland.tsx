import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { formSchema } from "../../../practice/wal-budget/kept-form.ts";
import { WalBudgetPanel } from "../../../practice/wal-budget/WalBudgetPanel.tsx";

interface Props {
  readonly rules: string;
  readonly inventory: string;
}

const form = openStored(formSchema, storageHere());

/** The WAL budget on a reader's device. */
export function WalBudgetIsland(props: Props) {
  return <WalBudgetPanel {...props} stored={form} />;
}
