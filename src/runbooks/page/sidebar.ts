import type { RunbookFields } from "../file/runbook-schema.ts";

/** Starlight's sidebar: the list of runbooks by symptom, then each of them in its order. */
export function runbookSidebar(label: string, runbooks: readonly Pick<RunbookFields, "id">[]) {
  return {
    label,
    collapsed: true,
    items: [
      { label: "By symptom", link: "/runbooks/" },
      ...runbooks.map(({ id }) => ({ slug: `runbooks/${id}` })),
    ],
  };
}
