import { measuredGroups } from "../fences/measurements.ts";
import type { ComponentRules } from "../prose/check-mdx.ts";
import { toolIds } from "./tools.ts";

/** The components lessons may use, by name, and what each takes. `<Name>.astro` is beside this. */
export const lessonComponents = {
  Check: { required: [] },
  WrongMove: { required: ["title", "cost"] },
  Documented: { required: ["source"] },
  IncidentLab: { required: ["lab"] },
  Measured: { required: ["group"], values: { group: measuredGroups } },
  ToolCard: { required: ["tool"], values: { tool: toolIds } },
} as const satisfies ComponentRules;
