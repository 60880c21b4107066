import { filmNames } from "../../films/order.ts";
import { filmRowIds } from "../../films/rows.ts";
import { alertFiles } from "../../records/read-alerts.ts";
import { measuredGroups } from "../../records/measurements.ts";
import type { ComponentRules } from "../prose/check-component.ts";
import { toolIds } from "./planning-tools.ts";

/** The components lessons may use, by name, and what each takes. `<Name>.astro` is beside this. */
export const lessonComponents = {
  Check: { required: [], content: "text" },
  WrongMove: { required: ["title", "cost"], content: "text" },
  Documented: { required: ["source"], addresses: ["source"], content: "text" },
  IncidentLab: { required: ["lab"], content: "none" },
  AlertTable: { required: ["file"], values: { file: alertFiles }, content: "none" },
  Measured: { required: ["group"], values: { group: measuredGroups }, content: "none" },
  WalLine: { required: [], content: "text" },
  WalMoments: { required: [], content: "none" },
  Film: {
    required: ["incident", "rows"],
    values: { incident: filmNames },
    lists: { rows: filmRowIds },
    content: "none",
  },
  Board: { required: ["incident"], values: { incident: filmNames }, content: "none" },
  FilmPatterns: { required: [], content: "none" },
  FilmAlerts: { required: [], content: "none" },
  FilmNotifications: {
    required: ["incident"],
    values: { incident: filmNames },
    content: "none",
  },
  ToolCard: { required: ["tool"], values: { tool: toolIds }, content: "none" },
} as const satisfies ComponentRules;

/** The components that runbooks may use besides. */
export const runbookComponents = {
  On: {
    required: [],
    optional: ["platform", "postgresql", "source"],
    addresses: ["source"],
    content: "text",
  },
} as const satisfies ComponentRules;
