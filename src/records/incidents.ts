import { z } from "zod";
import { decodeSeries, isSeries, type SeriesSample } from "./series.ts";

/** Where in the project the lab keeps its films. */
export const incidentsFolder = "lab/incidents";

/** The name of the film in a file. @param file from the project's root */
export const filmNameOf = (file: string): string =>
  file.slice(incidentsFolder.length + 1).replace(/\.json$/, "");

/** Raised when a film of before can no longer be read. */
export const filmSchemaVersion = 2;

const second = z.int().min(0);

const mark = z.strictObject({
  second,
  kind: z.enum(["fault", "repair"]),
  /** What happens, in one sentence. */
  text: z.string().min(1),
  /** What a person would type for it; none where nobody types anything. */
  commands: z.array(z.string().min(1)),
});

const series = z.strictObject({
  name: z.string().regex(/^[a-zA-Z_:][\w:]*$/),
  labels: z.record(z.string(), z.string()),
  scale: z.literal([1, 1000]),
  /** See `decodeSeries`. */
  samples: z.string().refine(isSeries, "is no series; see src/records/series.ts"),
});

/** What is a text and changes seldom: each time with what it is from then on. */
const states = z.array(z.strictObject({ second, text: z.string() }));

const line = z.strictObject({
  second: z.number(),
  from: z.enum(["connect", "kafka", "postgresql"]),
  text: z.string().min(1),
});

const alert = z.strictObject({
  name: z.string().min(1),
  labels: z.record(z.string(), z.string()),
  state: z.enum(["pending", "firing"]),
  from: second,
  /** The last second in which it was so. */
  to: second,
});

/** A notification that Alertmanager sent. */
const notification = z.strictObject({
  second: z.number(),
  /** The receiver of its route: pager or tickets. */
  to: z.string().min(1),
  status: z.enum(["firing", "resolved"]),
  alerts: z.array(z.string().min(1)).min(1),
});

const film = z
  .strictObject({
    schema: z.literal(filmSchemaVersion),
    name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    title: z.string().min(1),
    /** One sentence; with words before it, it describes the page to search engines. */
    story: z.string().min(25).max(130),
    recorded: z.iso.date(),
    versions: z.record(z.string(), z.string()),
    /** Settings that decide how long things take, as a reader would write them. */
    settings: z.record(z.string(), z.string()),
    /** Of the exporters' and the alerts' configuration: another one shows other series. */
    configuration: z.string().regex(/^[0-9a-f]{12}$/),
    /** By how much the waiting times ("for") of the alert rules were divided. */
    forDividedBy: z.int().positive(),
    seconds: z.int().positive(),
    marks: z.array(mark),
    series: z.array(series).min(1),
    /** "RUNNING / RUNNING": the connector and its task as REST says. */
    status: states,
    wal_status: states,
    log: z.array(line),
    alerts: z.array(alert),
    notifications: z.array(notification),
  })
  .superRefine(({ seconds, series: all }, context) => {
    for (const [index, { name, samples, scale }] of all.entries()) {
      if (!isSeries(samples)) continue;
      const found = decodeSeries(samples, scale).length;
      if (found !== seconds)
        context.addIssue({
          code: "custom",
          path: ["series", index, "samples"],
          message: `${name} has ${found} samples for ${seconds} seconds`,
        });
    }
  });

/** What the lab has recorded of one incident, one sample a second. */
export type Film = z.infer<typeof film>;
export type FilmSeries = z.infer<typeof series>;

/** Reads a film. @throws ZodError that names what is wrong with it */
export const parseFilm = (content: unknown): Film => film.parse(content);

/** The samples of a series of a film. */
export const samplesOf = ({ samples, scale }: FilmSeries): SeriesSample[] =>
  decodeSeries(samples, scale);
