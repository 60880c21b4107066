import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { notShown } from "../../../../lab/film/claims.ts";
import { chosenIncidents, filmText } from "../../../../lab/film/film-commands.ts";
import { configurationHash } from "../../../../lab/film/configuration-hash.ts";
import { incidents } from "../../../../lab/film/registry.ts";
import { monitoringVersions } from "../../../../lab/monitoring/versions.ts";
import { labVersions } from "../../../../lab/stack/topology.ts";
import { openCourse } from "../../../../src/authoring/course-files.ts";
import { filmRoute, filmsInOrder, runbookOfFilm } from "../../../../src/films/order.ts";
import { readFilms } from "../../../../src/records/read-films.ts";

const course = openCourse(process.cwd());
const films = readFilms(course.films(), course.read);
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

it("each incident has a film, and each film its incident", () => {
  expect(names(films).toSorted()).toEqual(names(incidents).toSorted());
});

it.each(films.map((film) => [film.name, film] as const))(
  "the film of %s is of the present versions, configuration and script",
  (name, film) => {
    const { postgresql, kafka, debezium, jmxExporter } = labVersions;
    const incident = incidents.find((each) => each.name === name);
    const { title, story, seconds, fault, repair } = incident ?? {};
    const acts = [fault, repair].flatMap((act) => (act ? [act] : []));
    const remedy = `record it again: npm run lab -- film ${name}`;
    expect(film, remedy).toMatchObject({
      versions: { postgresql, kafka, debezium, jmxExporter, ...monitoringVersions },
      configuration: configurationHash("lab/config"),
      ...{ title, story, seconds },
      marks: acts.map(({ text, commands = [] }) => ({ text, commands })),
    });
  },
);

it.each(incidents.map((incident) => [incident.name, incident] as const))(
  "the film of %s shows what is claimed",
  (name, { shows }) => {
    const film = films.find((each) => each.name === name);
    expect(film && notShown(film, shows)).toEqual([]);
  },
);

it.each([
  ["connector-stopped", "ConnectorNotRunning"],
  ["task-failed", "ConnectorTaskFailed"],
])("in the film of %s, %s is sent and DeliveryLate fires and is held back", (name, cause) => {
  const film = films.find((each) => each.name === name);
  const repair = film?.marks.find(({ kind }) => kind === "repair")?.second ?? 0;
  const during = film?.notifications.filter(({ second }) => second < repair) ?? [];
  const sent = during.flatMap(({ alerts }) => alerts);
  const fired = film?.alerts.filter(({ state, from }) => state === "firing" && from < repair - 2);
  expect(sent).toContain(cause);
  expect(names(fired ?? [])).toContain("DeliveryLate");
  expect(sent).not.toContain("DeliveryLate");
});

it("lists the healthy film first, and one that nobody placed last", () => {
  const listed = names(filmsInOrder([{ name: "zzz" }, ...films]));
  expect(listed[0]).toBe("healthy");
  expect(listed.at(-1)).toBe("zzz");
  expect(filmRoute("healthy")).toBe("/incidents/healthy/");
});

it("places every film among the others", () => {
  const unplaced = filmsInOrder([{ name: "zzz" }, ...films]);
  expect(unplaced.findIndex(({ name }) => name === "zzz")).toBe(films.length);
});

it("each film leads to a runbook that there is, but for those that end by themselves", () => {
  const files = course.runbooks().map((file) => file.replace(/^.*\/(.*)\.mdx$/, "$1"));
  const without = films.filter(({ name }) => {
    const runbook = runbookOfFilm(name);
    if (runbook !== undefined) expect(files).toContain(runbook);
    return runbook === undefined;
  });
  expect(names(without).toSorted()).toEqual([
    "broker-restarted",
    "first-snapshot",
    "healthy",
    "postgresql-restarted",
    "worker-killed",
  ]);
});

it("takes incidents by name, or all, and names them for one that there is not", () => {
  expect(names(chosenIncidents(["slot-lost", "healthy"]))).toEqual(["slot-lost", "healthy"]);
  expect(chosenIncidents(["all"])).toBe(incidents);
  expect(() => chosenIncidents(["meteor"])).toThrow(
    /No incident is called "meteor"[^]*There are: .*healthy.*, and all/,
  );
  expect(() => chosenIncidents([])).toThrow(/Which incident\?/);
});

it("a film is kept as the file has it", () => {
  for (const film of films)
    expect(readFileSync(`lab/incidents/${film.name}.json`, "utf8")).toBe(filmText(film));
});
