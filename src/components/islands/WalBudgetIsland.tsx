import { deviceHere } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";
import { formKind } from "../../wal-budget/kept-form.ts";
import { WalBudgetPanel } from "../../wal-budget/WalBudgetPanel.tsx";

interface Props {
  readonly rules: string;
  readonly inventory: string;
}

const form = openStored(formKind, deviceHere());

/** The WAL budget on a reader's device. */
export function WalBudgetIsland(props: Props) {
  return <WalBudgetPanel {...props} stored={form} />;
}
