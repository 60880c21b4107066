import { deviceHere } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";
import { formKind } from "../../wal-budget/kept-form.ts";
import { WalBudgetPanel } from "../../wal-budget/WalBudgetPanel.tsx";

const form = openStored(formKind, deviceHere());

/** The WAL budget on a reader's device. */
export function WalBudgetIsland({ rules }: { readonly rules: string }) {
  return <WalBudgetPanel rules={rules} stored={form} />;
}
