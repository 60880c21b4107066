import { askProgram, type AskVersion } from "../stack/system-tools.ts";
import { differences, hasGo } from "./programs.ts";

/**
 * What `doctor` says of `up --monitoring`, line by line. Nothing of it is a problem: the lab works without.
 * @param ask see `askProgram`
 */
export function monitoringNotes(ask: AskVersion = askProgram): string[] {
  if (hasGo(ask))
    return ["go found: `up --monitoring` builds Prometheus, Alertmanager and postgres_exporter"];
  const { lines, missing } = differences(ask);
  if (missing.length > 0)
    return [`\`up --monitoring\` needs Go 1.21 or newer, or ${missing.join(", ")}`];
  return lines.length > 0 ? lines : ["`up --monitoring` takes the programs of the system"];
}
