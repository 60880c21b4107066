import { z } from "zod";
import { nearest } from "../problems/nearest.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { readDocument } from "../problems/yaml/read-document.ts";
import type { Metrics } from "../records/metrics.ts";

/** Where the meanings are, from the project root. */
export const metricMeaningsFile = "src/content/metrics.yaml";

const sentences = (what: string) =>
  z
    .string()
    .min(10)
    .max(420)
    .regex(/^[A-Z0-9`−][^]*\.$/, "write sentences, with a full stop at the end")
    .describe(what);

const film = z.string().regex(/^[a-z0-9-]+$/);

const meaningSchema = z.strictObject({
  kind: z
    .enum(["counter", "gauge", "state"])
    .describe("counter for what only rises, state for what has few values, else gauge"),
  unit: z.string().min(1).max(40).describe("in what it is counted"),
  means: sentences("what it counts, in sentences"),
  absent: sentences("when there is no such series").optional(),
  minus: sentences("when it is −1").optional(),
  zero: sentences("when it is 0").optional(),
  frozen: sentences("when it keeps a value of before").optional(),
  nan: sentences("when it is NaN").optional(),
  moves: z
    .array(film)
    .min(1)
    .optional()
    .describe("names of films whose incident it shows by another value"),
  lies: z
    .array(film)
    .min(1)
    .optional()
    .describe("names of films in which it looks as it did when all was well"),
  source: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("the page of a documentation for what no film shows"),
});

/** What a metric means to an operator. Its name is its anchor on the page. */
export interface MetricMeaning extends z.infer<typeof meaningSchema> {
  readonly name: string;
}

const kind = {
  name: "the meanings of metrics",
  schema: z.record(z.string().regex(/^[a-zA-Z_:][\w:]*$/), meaningSchema),
  form: "Write the name of a metric, and below it kind, unit and means.",
};

/** What the meanings are held against. */
export interface KnownMetrics {
  /** The lab's record; without it no name is checked. */
  readonly recorded: Metrics | undefined;
  /** The names of all films. */
  readonly films: readonly string[];
}

/**
 * Reads the meanings, in the order of the file.
 * @param text the file's content; no file holds no meanings
 */
export function readMeanings(
  text: string | undefined,
  known?: KnownMetrics,
): {
  readonly meanings: readonly MetricMeaning[];
  readonly problems: readonly Problem[];
  /** Where a field of the meaning of a metric stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => Problem["at"];
} {
  const { value, placeOf, placeOfKey, problems } = readDocument(
    metricMeaningsFile,
    text ?? "",
    kind,
  );
  const meanings = Object.entries(value ?? {}).map(([name, fields]) => ({ name, ...fields }));
  const names = known?.recorded?.metrics.map((metric) => metric.name);
  const at = (place: Problem["at"]) => ({ file: metricMeaningsFile, at: place });
  const unknown = meanings.flatMap(({ name }) =>
    !names || names.includes(name)
      ? []
      : [
          problem("metrics/unknown-metric", at(placeOfKey([name])), {
            name,
            nearest: nearest(name, names),
          }),
        ],
  );
  const noFilms = meanings.flatMap(({ name, moves = [], lies = [] }) =>
    Object.entries({ moves, lies }).flatMap(([field, films]) =>
      films.flatMap((each, index) =>
        !known || known.films.includes(each)
          ? []
          : [
              problem("metrics/unknown-film", at(placeOf([name, field, index])), {
                film: each,
                nearest: nearest(each, known.films),
              }),
            ],
      ),
    ),
  );
  return { meanings, problems: [...problems, ...unknown, ...noFilms], placeOf };
}
