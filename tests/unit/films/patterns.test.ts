import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openCourse } from "../../../src/authoring/course-files.ts";
import { faultOf } from "../../../src/films/moves.ts";
import { filmsInOrder } from "../../../src/films/order.ts";
import { patterns, secondOf, shows, type Pattern } from "../../../src/films/patterns.ts";
import type { Film } from "../../../src/records/incidents.ts";
import { readFilms } from "../../../src/records/read-films.ts";

const films = filmsInOrder(
  readFilms(openCourse(process.cwd()).films(), (file) => readFileSync(file, "utf8")),
);
const moments = new Map(patterns.map(({ film, after }) => [film, after]));

test("each incident that was filmed has a pattern, and each pattern its film", () => {
  const incidents = films.map(({ name }) => name).filter((name) => name !== "healthy");
  const told = patterns.map(({ film }) => film);
  expect(told.toSorted()).toEqual(incidents.toSorted());
});

test.each(patterns)("the film of $film shows its pattern, and no other film does", (pattern) => {
  const showing = films.filter((film) =>
    shows(film, secondOf(film, moments.get(film.name)), pattern),
  );
  expect(showing.map(({ name }) => name)).toEqual([pattern.film]);
});

/** Seen in four samples, as readers are told: one sample that comes late says nothing. */
const fits = (film: Film, second: number, pattern: Pattern) =>
  [0, 1, 2, 3].every((before) => shows(film, second - before, pattern));

test("ten seconds after its fault, the first pattern that fits a film is its own, or none fits yet", () => {
  const others = films.flatMap((film) => {
    const [from, to] = faultOf(film) ?? [0, 0];
    const seconds = Array.from({ length: to }, (_, second) => second).slice(from + 10);
    return seconds.flatMap((second) => {
      const first = patterns.find((pattern) => fits(film, second, pattern))?.film;
      return first === undefined || first === film.name
        ? []
        : [`${film.name}, ${second} s: ${first}`];
    });
  });
  expect(others).toEqual([]);
});

test("while all is well, no pattern is seen in any second", () => {
  const [healthy] = films;
  const seconds = Array.from({ length: healthy?.seconds ?? 0 }, (_, second) => second);
  const seen = patterns.filter((pattern) =>
    seconds.some((second) => healthy && shows(healthy, second, pattern)),
  );
  expect(healthy?.name).toBe("healthy");
  expect(seen.map(({ film }) => film)).toEqual([]);
});
