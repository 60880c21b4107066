import { useState } from "react";
import type { Drill } from "./drill.ts";
import type { CopiedLink } from "./drill-link.ts";
import { drillsSchema } from "./drills-schema.ts";

/** Copies a link to a drill and to what else has begun of its plan. */
export function CopyDrillLink({ drills }: { readonly drills: readonly Drill[] }) {
  const [copied, setCopied] = useState<CopiedLink>();
  const copy = async () => {
    const { copyDrillLink } = await import("./drill-link.ts");
    setCopied(await copyDrillLink(drillsSchema, drills));
  };
  return (
    <div className="share-link share-row">
      <button type="button" onClick={() => void copy()}>
        Copy a link to this drill
      </button>
      <span role="status">{copied?.said}</span>
      {copied?.link && (
        <input type="text" aria-label="Link to this drill" readOnly value={copied.link} />
      )}
    </div>
  );
}
