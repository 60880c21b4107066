import { entry } from "../entry.ts";
import { didYouMean } from "../suggest.ts";

const recordAnew = "If the stack has it now, run `npm run lab -- metrics`.";

export const metricsEntries = {
  "metrics/unknown-metric": entry<{ name: string; nearest: string | undefined }>(
    ({ name }) => `lab/metrics.json has no metric "${name}".`,
    ({ nearest }) =>
      `${didYouMean(nearest, "Write the name of a metric that is recorded there, as Prometheus has it.")} ${recordAnew}`,
  ),
  "metrics/unknown-film": entry<{ film: string; nearest: string | undefined }>(
    ({ film }) => `There is no film "${film}".`,
    ({ nearest }) =>
      didYouMean(nearest, "Write the name of a file in lab/incidents, without its ending."),
  ),
  "metrics/film-says-otherwise": entry<{
    metric: string;
    film: string;
    field: "moves" | "lies";
    shows: string;
  }>(
    ({ metric, film, field, shows }) =>
      `${metric} is said to ${field === "moves" ? "move" : "look healthy"} in the film ${film}, which ${shows}.`,
    "The film is right: take the name out of this list, or put it where it belongs.",
  ),
  "metrics/not-recorded": entry<{ name: string; by: string }>(
    ({ name, by }) => `${by} "${name}", which lab/metrics.json does not have.`,
    `Correct the name. ${recordAnew}`,
  ),
} as const;
