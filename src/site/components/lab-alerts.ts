import { readFileSync } from "node:fs";
import { readAlerts, ruleFolder, type Alert, type AlertFile } from "../../records/read-alerts.ts";

/** The alerts of one of the lab's files of rules, in its order. */
export const alertsOf = (file: AlertFile): Alert[] =>
  readAlerts(readFileSync(`${process.cwd()}/${ruleFolder}/${file}.yml`, "utf8"));
