import { readFileSync } from "node:fs";
import type { Film } from "../../src/records/incidents.ts";

type Line = Film["log"][number];

/** More lines of one component than a reader of a film looks at. */
const mostLines = 80;

/** Lines that say the same with other numbers: the first ones are enough. */
const mostAlike = 3;

/** When a line was written, in ms since 1970; `undefined` for one that goes on with the line before. */
function timeOf(line: string): number | undefined {
  // PostgreSQL names its time zone; the JVM writes local time.
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}[.,]\d{3})( UTC)?/.exec(line) ?? [];
  if (day === undefined || time === undefined) return undefined;
  return Date.parse(`${day}T${time.replace(",", ".")}${zone === undefined ? "" : "Z"}`);
}

/** What of each log an operator would read: all warnings, and what concerns slots and connections. */
const worthReading: Readonly<Record<Line["from"], RegExp>> = {
  connect: / (?:WARN|ERROR|FATAL) /,
  kafka: / (?:WARN|ERROR|FATAL) /,
  postgresql: /slot|replication|decoding|walsender|terminat|shut|ready to accept|FATAL|ERROR|PANIC/,
};

/**
 * Picks the lines of a log that belong to a film.
 * @param text of the log
 * @param begun ms since 1970 of the film's beginning
 */
export function logLines(from: Line["from"], text: string, begun: number, seconds: number): Line[] {
  const alike = new Map<string, number>();
  const lines: Line[] = [];
  for (const line of text.split("\n")) {
    const time = timeOf(line);
    if (time === undefined || !worthReading[from].test(line)) continue;
    const second = Math.round((time - begun) / 100) / 10;
    if (second < 0 || second > seconds) continue;
    const said = line.replace(/^\S+(?: \S+ UTC \[\d+\])? /, "").slice(0, 400);
    const kind = said.replace(/\d+/g, "#");
    const count = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, count);
    if (count <= mostAlike && lines.length < mostLines) lines.push({ second, from, text: said });
  }
  return lines;
}

/** The lines of all three logs, by time. @param logs directory of the stack's logs */
export function filmLog(logs: string, begun: number, seconds: number): Line[] {
  return (["connect", "kafka", "postgresql"] as const)
    .flatMap((from) => logLines(from, readFileSync(`${logs}/${from}.log`, "utf8"), begun, seconds))
    .sort((a, b) => a.second - b.second);
}
