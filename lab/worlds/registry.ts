import { connectClusterLost } from "./connect-cluster-lost/worlds.ts";
import { connectorFailed } from "./connector/failed.ts";
import { lagGrows } from "./connector/lag.ts";
import { nothingArrives } from "./connector/nothing-arrives.ts";
import { recordTooLarge } from "./connector/too-large.ts";
import { diskAlmostFull } from "./disk/almost-full.ts";
import { postgresqlStoppedDiskFull } from "./disk/stopped.ts";
import { failoverSlotNotReady } from "./failover/slot-ready.ts";
import { failover } from "./failover/worlds.ts";
import { kafkaLost } from "./kafka/lost.ts";
import { kafkaRestoredOlder } from "./kafka/older.ts";
import { stopForMaintenance } from "./planned/maintenance.ts";
import { addTable } from "./planned/add-table.ts";
import { removeConnector } from "./planned/remove.ts";
import { postgresqlRestored } from "./restored/worlds.ts";
import { slotGrowing } from "./slot/growing.ts";
import { splitConnector } from "./planned/split.ts";
import { rowsMissing } from "./rows/missing.ts";
import { placeholderStored } from "./rows/placeholder.ts";
import { updatesRefused } from "./rows/refused.ts";
import { reconcile } from "./rows/reconcile.ts";
import { slotLost } from "./slot/lost.ts";
import { orphanSlot } from "./slot/orphan.ts";
import { positionNotAvailable } from "./slot/position.ts";
import { slotUnreserved } from "./slot/unreserved.ts";
import type { World } from "./world.ts";

/** All worlds of all runbooks. */
export const worlds: readonly World[] = [
  ...connectClusterLost,
  ...diskAlmostFull,
  ...postgresqlStoppedDiskFull,
  ...failoverSlotNotReady,
  ...failover,
  ...kafkaLost,
  ...kafkaRestoredOlder,
  ...addTable,
  ...stopForMaintenance,
  ...removeConnector,
  ...postgresqlRestored,
  ...slotGrowing,
  ...slotLost,
  ...orphanSlot,
  ...positionNotAvailable,
  ...slotUnreserved,
  ...splitConnector,
  ...rowsMissing,
  ...updatesRefused,
  ...placeholderStored,
  ...reconcile,
  ...connectorFailed,
  ...recordTooLarge,
  ...nothingArrives,
  ...lagGrows,
];
