import { useMemo } from "react";
import { defaultValues } from "../../../text/fences/placeholders.ts";
import { namesSchema, shownOf, valuesOf } from "../../../reader/names/names-schema.ts";
import { fillWith, type FillNames } from "../../../runbooks/runbook-names.ts";
import { useStored } from "../../../reader/controls/use-stored.ts";
import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";

const stored = openStored(namesSchema, storageHere());

/** Puts the names that the pages show into texts of the tools: the reader's, when there are any. */
export function useFill(): FillNames {
  const names = useStored(stored, namesSchema.empty);
  return useMemo(() => {
    const shown = shownOf(names);
    return fillWith({ ...defaultValues, ...(shown !== "course" && valuesOf(names, shown)) });
  }, [names]);
}
