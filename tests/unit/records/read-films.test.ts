import { expect, it } from "vitest";
import { parseFilm, samplesOf } from "../../../src/records/incidents.ts";
import { readFilms } from "../../../src/records/read-films.ts";
import { openCourse } from "../../../src/authoring/course-files.ts";
import { filmOf, filmSeries } from "../films/film.ts";

const file = "lab/incidents/an-incident.json";
const good = filmOf([filmSeries("up", Array(10).fill(1))]);
const read = (text: string) => readFilms([file], (path) => (path === file ? text : undefined));

it("reads a film, and the samples of its series", () => {
  const [film] = read(JSON.stringify(good));
  expect(film).toEqual(good);
  expect(film?.series.map(samplesOf)).toEqual([Array(10).fill(1)]);
});

it.each([
  ["is of a schema of before", { ...good, schema: 0 }, "its schema is 0, and this course reads 2"],
  ["is of another incident", { ...good, name: "other" }, "it is the film of other"],
  ["lacks samples", { ...good, seconds: 11 }, "up has 10 samples for 11 seconds"],
  ["has something unknown", { ...good, more: 1 }, "more"],
])("refuses one that %s, with its file and the command that records it", (_, film, reason) => {
  const refused = () => read(JSON.stringify(film));
  for (const part of [file, reason, "npm run lab -- film an-incident"])
    expect(refused).toThrow(part);
});

it("refuses text that is no series", () => {
  const [series] = good.series;
  expect(() => parseFilm({ ...good, series: [{ ...series, samples: "1 two" }] })).toThrow(
    /is no series/,
  );
});

it("the films of the lab can be read", () => {
  const course = openCourse(process.cwd());
  expect(course.films().length).toBeGreaterThan(0);
  expect(readFilms(course.films(), course.read)).toHaveLength(course.films().length);
});
