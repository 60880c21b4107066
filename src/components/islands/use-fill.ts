import { defaultValues } from "../../fences/placeholders.ts";
import { fillWith, type Fill } from "../../runbooks/names.ts";

const fill = fillWith(defaultValues);

/** Puts the names that the pages show into texts of the tools. */
export function useFill(): Fill {
  return fill;
}
