import { useMemo } from "react";
import { defaultValues } from "../../fences/placeholders.ts";
import { namesKind, shownOf, valuesOf } from "../../names/names-kind.ts";
import { fillWith, type Fill } from "../../runbooks/names.ts";
import { useStored } from "../../controls/use-stored.ts";
import { deviceHere } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";

const stored = openStored(namesKind, deviceHere());

/** Puts the names that the pages show into texts of the tools: the reader's, when there are any. */
export function useFill(): Fill {
  const names = useStored(stored, namesKind.empty);
  return useMemo(() => {
    const shown = shownOf(names);
    return fillWith({ ...defaultValues, ...(shown !== "course" && valuesOf(names, shown)) });
  }, [names]);
}
