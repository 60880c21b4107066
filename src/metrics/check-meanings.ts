import { metricAnswer, type MetricAnswer } from "../films/metric-move.ts";
import { problem, type Problem } from "../problems/problem.ts";
import type { Film } from "../records/incidents.ts";
import { metricMeaningsFile, type MetricMeaning } from "./metric-meanings.ts";

/** What a film shows of a metric, in words. */
function shownInWords(answer: MetricAnswer | undefined): string {
  if (!answer) return "has no such series";
  if (answer.moves) return answer.vanishes ? "moves it, and then it is gone" : "moves it";
  return answer.vanishes ? "only loses its series" : "leaves it as it was before";
}

/**
 * Holds what is said of films against the films.
 * @param films all of them; what names none of these is told of when the meanings are read
 * @param placeOf where a field of a meaning stands
 */
export function checkMeanings(
  meanings: readonly MetricMeaning[],
  films: readonly Film[],
  placeOf: (path: readonly PropertyKey[]) => Problem["at"],
): Problem[] {
  return meanings.flatMap(({ name, kind, moves = [], lies = [] }) => {
    const check = (field: "moves" | "lies", film: string, index: number) => {
      const found = films.find((each) => each.name === film);
      if (!found) return [];
      const answer = metricAnswer(found, name, kind);
      const holds = field === "moves" ? answer?.moves : answer && !answer.moves && !answer.vanishes;
      if (holds) return [];
      const where = { file: metricMeaningsFile, at: placeOf([name, field, index]) };
      const details = { metric: name, film, field, shows: shownInWords(answer) };
      return [problem("metrics/film-says-otherwise", where, details)];
    };
    return [
      ...moves.flatMap((film, index) => check("moves", film, index)),
      ...lies.flatMap((film, index) => check("lies", film, index)),
    ];
  });
}
