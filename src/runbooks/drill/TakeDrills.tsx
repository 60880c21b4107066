import { useState } from "react";
import type { Stored } from "../../reader/stored/stored.ts";
import { takeFile } from "../../reader/stored/take-file.ts";
import { readDrills } from "./drill-file.ts";
import { drillsSchema, type Drills } from "./drills-schema.ts";

/** Brings drills from a file that this page saved, here or on another device. */
export function TakeDrills({ drills }: { readonly drills: Stored<Drills> }) {
  const [said, setSaid] = useState("");
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    setSaid(
      await takeFile(file, { schema: drillsSchema, stored: drills, what: "drill" }, readDrills),
    );
    input.value = "";
  };
  return (
    <div className="needs-scripting">
      <label className="file-field">
        Add drills from a JSON file
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => void take(target)}
        />
      </label>
      <p className="hint">
        A file that was saved here or on another device. What is here stays; the same file twice
        changes nothing.
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
