import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { placeAtOffset } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { incidentsFolder, type Film } from "../records/incidents.ts";
import type { Metrics } from "../records/metrics.ts";
import { namesAsked } from "./promql-names.ts";

/** Series of the course's own: recording rules, alerts, and what a film asked from PostgreSQL itself. */
const isOwn = (name: string) => /^(?:cdc:|ALERTS|slot_)/.test(name);

/** Series of an exporter that the lab does not run: node_exporter says how full a disk is. */
const isForeign = (name: string) => name.startsWith("node_");

/** The expressions of a file of rules, with where each begins in its text. */
function expressionsOf(text: string): { readonly expression: string; readonly offset: number }[] {
  const groups = parseDocument(text).get("groups");
  return (isSeq(groups) ? groups.items : []).flatMap((group) => {
    const rules = isMap(group) ? group.get("rules") : undefined;
    return (isSeq(rules) ? rules.items : []).flatMap((rule) => {
      const node = isMap(rule) ? rule.get("expr", true) : undefined;
      return isScalar(node) && typeof node.value === "string"
        ? [{ expression: node.value, offset: node.range?.[0] ?? 0 }]
        : [];
    });
  });
}

/**
 * The series that a file of rules asks for and the lab's stack does not have: such a rule never fires.
 * @param file its path from the project root
 */
export function checkRuleMetrics(file: string, text: string, { metrics }: Metrics): Problem[] {
  const names = metrics.map(({ name }) => name);
  return expressionsOf(text).flatMap(({ expression, offset }) =>
    namesAsked(expression).flatMap((asked) => {
      const isThere =
        "name" in asked
          ? isOwn(asked.name) || isForeign(asked.name) || names.includes(asked.name)
          : names.some((name) => new RegExp(`^(?:${asked.pattern})$`).test(name));
      if (isThere) return [];
      const name = "name" in asked ? asked.name : asked.pattern;
      const at = placeAtOffset(text, offset);
      return [problem("metrics/not-recorded", { file, at }, { name, by: "This rule asks for" })];
    }),
  );
}

/** The series that a film has kept and the lab's stack no longer has. */
export function checkFilmMetrics(film: Film, { metrics }: Metrics): Problem[] {
  const names = new Set(metrics.map(({ name }) => name));
  const lacking = new Set(
    film.series.map(({ name }) => name).filter((name) => !isOwn(name) && !names.has(name)),
  );
  const where = { file: `${incidentsFolder}/${film.name}.json`, at: "whole-file" } as const;
  return [...lacking].map((name) =>
    problem("metrics/not-recorded", where, { name, by: "This film shows" }),
  );
}
