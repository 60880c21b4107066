import { body, fence, type Mistake } from "./mistake.ts";

/** Mistakes in what stands inside a fence. */
export const fenceContentMistakes: readonly Mistake[] = [
  {
    code: "fence/invalid-content",
    what: "a trailing comma",
    files: fence('json check="json"', "{", '  "a": 1,', "}"),
  },
  {
    code: "fence/invalid-content",
    what: "a mistyped word, of which the parser does not say where it is",
    files: fence('json check="json"', "{", '  "enabled": tru,', '  "b": 1', "}"),
  },
  {
    code: "fence/invalid-content",
    what: "a block without an end",
    files: fence('json check="json"', "{", '  "a": nul'),
  },
  {
    code: "fence/invalid-content",
    what: "a list that is not closed",
    files: fence('yaml check="yaml"', "a: 1", "b: [2"),
  },
  {
    code: "fence/invalid-content",
    what: "a connector's name around its configuration",
    files: fence('json check="connector"', "{", '  "name": "x",', '  "config": { "a": 1 }', "}"),
  },
  {
    code: "fence/invalid-content",
    what: "a list in the place of a connector's configuration",
    files: fence('json check="connector"', "[]"),
  },
  {
    code: "fence/invalid-content",
    what: "a connector's configuration that is not JSON at all",
    files: fence('yaml check="connector"', "a: 1"),
  },
  {
    code: "fence/invalid-content",
    what: "properties that are said to be JSON",
    files: fence('properties check="json"', "a=1"),
  },
  {
    code: "fence/invalid-content",
    what: "properties that are said to be YAML",
    files: fence('properties check="yaml"', "a: [1"),
  },
  {
    code: "fence/invalid-content",
    what: "PromQL with an open bracket",
    files: fence('promql check="promql"', "sum by (slot_name) (", "  rate(wal_bytes[5m)", ")"),
  },
  {
    code: "fence/invalid-content",
    what: "an alert whose expression is not PromQL",
    files: fence(
      'yaml check="prometheus-rules"',
      "groups:",
      "  - name: wal",
      "    rules:",
      "      - alert: Full",
      "        expr: sum(",
    ),
  },
  {
    code: "fence/invalid-content",
    what: "rule files without groups, without a name, without an expression",
    files: body(
      '```yaml check="prometheus-rules"',
      "rules: []",
      "```",
      "",
      '```yaml check="prometheus-rules"',
      "groups:",
      "  - rules: []",
      "  - name: wal",
      "    rules:",
      "      - alert: Full",
      "```",
    ),
  },
  {
    code: "fence/invalid-content",
    what: "a Prometheus configuration that scrapes nothing",
    files: fence('yaml check="prometheus-config"', "global: {}"),
  },
];
