import { readFileSync } from "node:fs";
import type { Film } from "../../src/records/incidents.ts";
import type { FoundSeries } from "./prometheus-api.ts";

/** Rules wait much longer than a film lasts: all their waiting times are divided by this. */
export const forDividedBy = 30;

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Waiting times, and the range by which a rule bridges missed scrapes while it waits. */
const waits = /^(\s+for: |.*\blast_over_time\([\w:]+\[)(\d+)([smhd])(?=$|\])/gm;

/** Shortens what rules wait; what else they look back on stays as it is. */
export const shortened = (rules: string): string =>
  rules.replace(waits, (_, key: string, count: string, unit: string) => {
    const seconds = (Number(count) * (secondsOf[unit] ?? 1)) / forDividedBy;
    return `${key}${Math.max(1, Math.round(seconds))}s`;
  });

/** Alertmanager waits for others of a group before it sends: divided as well. */
export const hastened = (routes: string): string =>
  routes
    .replace(/group_wait: \w+/, "group_wait: 1s")
    .replace(/group_interval: \w+/, "group_interval: 10s");

/** From when to when each alert was in which state, from the series ALERTS. */
export function alertSpans(series: readonly FoundSeries[]): Film["alerts"] {
  return series
    .flatMap(({ labels: { alertname = "", alertstate, ...labels }, samples }) => {
      const state = alertstate === "firing" ? ("firing" as const) : ("pending" as const);
      const own = Object.fromEntries(
        Object.entries(labels).filter(([label]) => label !== "severity" && label !== "instance"),
      );
      const spans: Film["alerts"] = [];
      for (const [second, sample] of samples.entries()) {
        if (sample === undefined) continue;
        const last = spans.at(-1);
        if (last?.to === second - 1) last.to = second;
        else spans.push({ name: alertname, labels: own, state, from: second, to: second });
      }
      return spans;
    })
    .sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1));
}

/** Fires always, for the dead man's switch, and says nothing of an incident. */
export const watchdog = "Watchdog";
const watchdogReceiver = "watchdog";

interface Notified {
  readonly at: string;
  readonly receiver: string;
  readonly status: "firing" | "resolved";
  readonly alerts: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

/**
 * What Alertmanager sent, from the log of the lab's receiver.
 * @param begun ms since 1970 of the film's beginning
 */
export function notificationsOf(
  log: string,
  begun: number,
  seconds: number,
): Film["notifications"] {
  const lines = readFileSync(log, "utf8").split("\n").filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Notified)
    .filter(({ receiver }) => receiver !== watchdogReceiver)
    .map(({ at, receiver, status, alerts }) => ({
      second: Math.round((Date.parse(at) - begun) / 100) / 10,
      to: receiver,
      status,
      alerts: [...new Set(alerts.map(({ labels }) => labels["alertname"] ?? ""))].sort(),
    }))
    .filter(({ second }) => second >= 0 && second <= seconds);
}
