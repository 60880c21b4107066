import { parse } from "yaml";
import { z } from "zod";

/** Where the rules are, from the project root. */
export const ruleFolder = "lab/config/prometheus/rules";

/** The files with alerts, in the order in which they are taught. */
export const alertFiles = ["wal", "connector", "canary"] as const;
export type AlertFile = (typeof alertFiles)[number];

/** An alert of the lab's rules. */
export interface Alert {
  readonly name: string;
  /** `page` wakes somebody, `ticket` waits for the day. */
  readonly severity: "page" | "ticket";
  /** How long its condition has to hold, as Prometheus writes it; nothing where it goes out at once. */
  readonly wait: string | undefined;
  /** What it says, without the name of what it is about. */
  readonly summary: string;
  /** The id of the one runbook to which it leads. */
  readonly runbook: string;
  /** What it asks for, in PromQL. */
  readonly expression: string;
}

/** The address of a runbook in an annotation, before a reader fills in where the course is. */
export const runbookAddress = /^https:\/\/FILL_IN_SITE\/runbooks\/([a-z-]+)\/$/;

const alertRule = z.object({
  alert: z.string(),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.object({ severity: z.enum(["page", "ticket"]) }),
  annotations: z.object({ summary: z.string(), runbook_url: z.string().regex(runbookAddress) }),
});
const recordingRule = z.object({ record: z.string(), expr: z.coerce.string() });
const ruleFile = z.object({
  groups: z.array(z.object({ rules: z.array(z.union([alertRule, recordingRule])) })),
});

/** A sentence of an annotation: labels that it begins with are left out, others stand in brackets. */
function sentence(summary: string): string {
  return (
    summary
      .replace(/^(?:\{\{ \$labels\.\w+ \}\})+: /, "")
      .replaceAll(/\{\{ \$labels\.(\w+) \}\}/g, "<$1>")
      // A setting or a label keeps its spelling.
      .replace(/^[a-z](?![a-z]*_)/, (first) => first.toUpperCase())
  );
}

/**
 * The alerts of a file of rules, in its order.
 * @throws ZodError for an alert without a severity, a summary or a runbook
 */
export function readAlerts(text: string): Alert[] {
  return ruleFile.parse(parse(text)).groups.flatMap(({ rules }) =>
    rules.flatMap((rule) => {
      if (!("alert" in rule)) return [];
      const { summary, runbook_url: address } = rule.annotations;
      return [
        {
          name: rule.alert,
          severity: rule.labels.severity,
          wait: rule.for,
          summary: sentence(summary),
          runbook: address.replace(runbookAddress, "$1"),
          expression: rule.expr,
        },
      ];
    }),
  );
}

/** The expressions that the recording rules of a file keep under a name of their own, by that name. */
export const readRecordings = (text: string): ReadonlyMap<string, string> =>
  new Map(
    ruleFile
      .parse(parse(text))
      .groups.flatMap(({ rules }) => rules)
      .flatMap((rule) => ("record" in rule ? [[rule.record, rule.expr] as const] : [])),
  );
