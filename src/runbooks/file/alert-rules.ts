import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { placeAtOffset, type Position } from "../../problems/position.ts";

/** Where the alert rules are, from the project root. */
export const rulesFolder = "lab/config/prometheus/rules";

/** An alert rule, as far as runbooks and it must agree. */
export interface AlertRule {
  readonly file: string;
  readonly name: string;
  readonly at: Position;
  /** The id at the end of its `runbook_url`; `undefined` when it has none. */
  readonly runbook: string | undefined;
}

/**
 * Reads the alerts of a rule file that call somebody: the dead man's switch, of severity `none`, fires
 * always and leads nowhere. What is wrong with the YAML, `promtool check rules` says.
 */
export function readAlertRules(file: string, text: string): AlertRule[] {
  const groups = parseDocument(text).get("groups");
  const rules = isSeq(groups) ? groups.items.flatMap(rulesOf) : [];
  return rules.flatMap((rule) => {
    const name = rule.get("alert");
    if (typeof name !== "string" || rule.getIn(["labels", "severity"]) === "none") return [];
    const url = rule.getIn(["annotations", "runbook_url"]);
    const [, runbook] =
      /\/runbooks\/([a-z0-9-]+)\/$/.exec(typeof url === "string" ? url : "") ?? [];
    const at = placeAtOffset(text, rule.range?.[0] ?? 0);
    return [{ file, name, at, runbook }];
  });
}

function rulesOf(group: unknown): YAMLMap[] {
  const rules = isMap(group) ? group.get("rules") : undefined;
  return isSeq(rules) ? rules.items.filter((rule): rule is YAMLMap => isMap(rule)) : [];
}
