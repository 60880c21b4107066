/** The films in the order in which they are listed; one that is not named here stands last. */
export const filmNames = [
  "healthy",
  "connector-stopped",
  "connector-paused",
  "task-failed",
  "worker-killed",
  "full-queue",
  "large-transaction",
  "long-transaction",
  "quiet-database",
  "slot-lost",
  "slot-held",
  "table-not-published",
  "first-snapshot",
  "broker-restarted",
  "postgresql-restarted",
  "slow-consumer",
] as const;

function place(name: string): number {
  const found = filmNames.findIndex((each) => each === name);
  return found < 0 ? filmNames.length : found;
}

/** Orders films for readers: the healthy one first, then what people do, then what happens to them. */
export const filmsInOrder = <T extends { readonly name: string }>(films: readonly T[]): T[] =>
  films.toSorted((a, b) => place(a.name) - place(b.name));

/** Address of a film's page below the site's base. */
export const filmRoute = (name: string): string => `/incidents/${name}/`;

/** The runbook that is opened in each of these incidents, by its file name; none where it ends by itself. */
const runbooks: Readonly<Record<string, string | undefined>> = {
  "connector-stopped": "running-but-nothing-arrives",
  "connector-paused": "running-but-nothing-arrives",
  "task-failed": "connector-failed",
  "full-queue": "lag-grows",
  "large-transaction": "lag-grows",
  "slow-consumer": "lag-grows",
  "long-transaction": "slot-growing",
  "quiet-database": "slot-growing",
  "slot-lost": "slot-lost",
  "slot-held": "running-but-nothing-arrives",
  "table-not-published": "running-but-nothing-arrives",
};

/** The runbook for a film. */
export const runbookOfFilm = (name: string): string | undefined => runbooks[name];
