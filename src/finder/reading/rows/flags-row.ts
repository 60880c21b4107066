import type { Reading } from "../reading.ts";
import { isFlag, isLsn, isSlotName, isTime } from "./bare-cells.ts";

/** From how many booleans on it is more likely a question about failover slots than anything else. */
const fewest = 3;

/**
 * Reads a slot's row with several booleans and no names of columns. Which of them is which, nobody can tell;
 * people ask for several at once when they look at failover slots.
 * @param cells of each row without a head
 */
export function readFlags(cells: readonly (readonly string[])[]): Reading | undefined {
  const found = cells.find(([name = "", ...rest]) => {
    const others = rest.filter((cell) => !isFlag(cell));
    const known = others.every((cell) => cell === "" || isLsn(cell) || isTime(cell));
    return isSlotName(name) && rest.length - others.length >= fewest && others.length > 0 && known;
  });
  const [slot] = found ?? [];
  if (slot === undefined) return undefined;
  const text = `Without the head of the table nobody can tell which t or f is which: paste it too. On a standby, slot ${slot} with failover = t and synced = f would be left over from its time as primary, keep WAL, and stop the synchronization of all slots.`;
  return {
    kind: "replication-slots",
    title: `Replication slot ${slot}`,
    rows: [],
    findings: [{ level: "note", text, leads: "/runbooks/failover-slot-not-ready/" }],
  };
}
