import { meaningOf, metricFiles } from "../../support/metrics.ts";
import type { Mistake } from "./mistake.ts";

/** Mistakes in what is said of metrics. */
export const metricsMistakes: readonly Mistake[] = [
  {
    code: "metrics/unknown-metric",
    what: "a meaning of a metric whose name is mistyped",
    files: metricFiles(meaningOf("stall")),
  },
  {
    code: "metrics/unknown-film",
    what: "a metric that moves in a film which there is not",
    files: metricFiles(meaningOf("moving", "  moves: [shall]\n")),
  },
  {
    code: "metrics/film-says-otherwise",
    what: "a metric that is said to look healthy where it moves",
    files: metricFiles(meaningOf("moving", "  lies: [small]\n")),
  },
  {
    code: "metrics/not-recorded",
    what: "an alert rule that asks for a series which the stack lacks",
    files: {
      ...metricFiles(meaningOf("moving")),
      "lab/config/prometheus/rules/own.yml":
        "groups:\n  - name: a\n    rules:\n      - record: cdc:a\n        expr: moved > 1\n",
    },
  },
];
