import type { Film } from "../records/incidents.ts";
import { alwaysThere, faultOf, firingIn } from "./moves.ts";

/**
 * Seconds within which a film's Alertmanager has sent what is to be sent: one for a new group, ten where
 * the group has sent something already, and a little for the way.
 */
const sentWithin = 14;

type Notification = Film["notifications"][number];

/** A notification of alerts that began with the incident, by the seconds since it began. */
export interface SentNotification extends Omit<Notification, "second"> {
  readonly after: number;
}

/** What was sent from the fault on, or from the beginning in a film without one. */
export function toldIn(film: Film): SentNotification[] {
  const [from] = faultOf(film) ?? [0];
  return film.notifications.flatMap(({ second, alerts, ...rest }) => {
    const own = alerts.filter((name) => name !== alwaysThere);
    const after = Math.round(second - from);
    return second < from || own.length === 0 ? [] : [{ ...rest, after, alerts: own }];
  });
}

/** The alerts that fired long enough to be sent and were not: another one held them back. */
export function heldBackIn(film: Film): string[] {
  const sent = new Set(film.notifications.flatMap(({ alerts }) => alerts));
  const lasting = firingIn(film).filter(({ from, to }) => to - from >= sentWithin);
  return [...new Set(lasting.map(({ name }) => name))].filter((name) => !sent.has(name));
}

/** After how many seconds of the incident an alert fired; `undefined` when it did not. */
export function firedAfter(film: Film, alert: string): number | undefined {
  const [fault] = faultOf(film) ?? [0];
  const own = firingIn(film).filter(({ name }) => name === alert);
  return own.length === 0 ? undefined : Math.min(...own.map(({ from }) => from - fault));
}
