import { parser } from "@prometheus-io/lezer-promql";
import { isMap, isScalar, isSeq, parseDocument, type Document } from "yaml";
import { placeAtOffset } from "../../problems/position.ts";
import type { Check } from "./grammar.ts";
import { jsonMistake, keyPlaces, yamlMistakes, type ContentProblem } from "./syntax.ts";

const at = (line: number, column: number, reason: string): ContentProblem => ({
  line,
  column,
  reason,
});

function json(text: string): ContentProblem[] {
  const found = jsonMistake(text);
  return found ? [at(found.line, found.column, `it is not valid JSON: ${found.reason}`)] : [];
}

/** A connector's configuration as Kafka Connect's PUT /connectors/{name}/config takes it. */
function connector(text: string): ContentProblem[] {
  const syntax = json(text);
  if (syntax.length > 0) return syntax;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [at(1, 1, "it is not a JSON object.")];
  }
  const nested = Object.entries(value).filter(([, v]) => typeof v === "object");
  const places = keyPlaces(text);
  return [
    ...("connector.class" in value ? [] : [at(1, 1, 'it has no "connector.class".')]),
    ...nested.map(([key]) => ({
      ...(places.get(key) ?? { line: 1, column: 1 }),
      reason: `"${key}" is not a plain value.`,
    })),
  ];
}

/** PromQL by the grammar of Prometheus' own editor. */
function promql(text: string): ContentProblem[] {
  const problems: ContentProblem[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      if (!node.type.isError || problems.length > 0) return;
      const { line, column } = placeAtOffset(text, node.from);
      problems.push(at(line, column, "it is not valid PromQL."));
    },
  });
  return problems;
}

function yaml(text: string): ContentProblem[] {
  return yamlMistakes(text).map(({ line, column, reason }) =>
    at(line, column, `it is not valid YAML: ${reason}`),
  );
}

function yamlDocument(text: string) {
  const document: Document = parseDocument(text);
  const place = (node: unknown) => {
    const range = (node as { range?: [number, number, number] } | null)?.range;
    const { line, column } = placeAtOffset(text, range?.[0] ?? 0);
    return [line, column] as const;
  };
  return { document, place };
}

/** Prometheus rule files: groups, rules, and each `expr` as PromQL. */
function prometheusRules(text: string): ContentProblem[] {
  const { document, place } = yamlDocument(text);
  const groups = document.get("groups");
  if (!isSeq(groups)) return [at(1, 1, 'it has no list "groups".')];
  const problems: ContentProblem[] = [];
  for (const group of groups.items) {
    const rules = isMap(group) ? group.get("rules") : undefined;
    if (!isMap(group) || !group.has("name") || !isSeq(rules)) {
      problems.push(at(...place(group), 'a group needs "name" and "rules".'));
      continue;
    }
    for (const rule of rules.items) {
      const expr = isMap(rule) ? rule.get("expr", true) : undefined;
      if (!isMap(rule) || !(rule.has("alert") || rule.has("record")) || !isScalar(expr)) {
        problems.push(at(...place(rule), 'a rule needs "alert" or "record", and "expr".'));
        continue;
      }
      const [line, column] = place(expr);
      problems.push(...promql(String(expr.value)).map(({ reason }) => at(line, column, reason)));
    }
  }
  return problems;
}

/** Prometheus' main configuration: at least something to scrape. */
function prometheusConfig(text: string): ContentProblem[] {
  const { document } = yamlDocument(text);
  const jobs = document.get("scrape_configs");
  return isSeq(jobs) && jobs.items.length > 0 ? [] : [at(1, 1, 'it has no "scrape_configs".')];
}

/** What each `check="…"` verifies. */
export const contentRules: Readonly<Record<Check, (text: string) => ContentProblem[]>> = {
  connector,
  promql,
  "prometheus-rules": prometheusRules,
  "prometheus-config": prometheusConfig,
  json,
  yaml,
};
