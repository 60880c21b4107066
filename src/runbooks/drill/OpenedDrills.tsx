import { useState } from "react";
import { readSharedLink } from "../../reader/stored/shared-link.ts";
import type { Stored } from "../../reader/stored/stored.ts";
import type { Drill } from "./drill.ts";
import type { Drills, drillsSchema } from "./drills-schema.ts";

export interface OpenedDrillsProps {
  readonly drills: Stored<Drills>;
  readonly onOpen: (id: string) => void;
  // Handed over: imported from here, they would be files of their own that every drill loads first.
  readonly schema: typeof drillsSchema;
  readonly latestOf: (drills: Drills) => Drill | undefined;
  readonly titleOf: (drill: Drill) => string;
}

/** Reads the link once: it is then taken from the address, so that a reload does not ask again. */
function openLink(schema: typeof drillsSchema): Drills {
  const found = readSharedLink(location.hash, schema)?.found;
  history.replaceState(history.state, "", location.pathname + location.search);
  return found?.value ?? {};
}

/** Asks whether the drills of a link are to be kept with the reader's own; loaded for a link only. */
export function OpenedDrills({ drills, onOpen, schema, latestOf, titleOf }: OpenedDrillsProps) {
  const [found, setFound] = useState<Drills | undefined>(() => openLink(schema));
  if (!found) return null;
  const latest = latestOf(found);
  if (!latest) {
    return (
      <p className="verdict verdict-no">
        The link holds no drill that this version of the site can read. Nothing was changed.
      </p>
    );
  }
  const add = () => {
    drills.update((now) => schema.merge(now, found));
    setFound(undefined);
    onOpen(latest.id);
  };
  return (
    <div className="verdict">
      <p>
        The link holds a drill: {Object.values(found).map(titleOf).join("; ")}. Nothing is kept
        until you choose. A drill that is here too is united with it, and the one that was changed
        more often counts.
      </p>
      <div className="buttons">
        <button type="button" onClick={add}>
          Add what the link holds
        </button>
        <button type="button" onClick={() => setFound(undefined)}>
          Leave it
        </button>
      </div>
    </div>
  );
}
