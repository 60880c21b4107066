import { generateIcsCalendar } from "ts-ics";
import { drillScenarios, type ScenarioId } from "./drill-scenarios.ts";
import type { DateText } from "./next-drill.ts";

const longestLine = 75;
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Breaks lines at 75 octets, the space of a continued line included: RFC 5545, 3.1. ts-ics writes 76. */
function folded(text: string): string {
  const whole = text.replaceAll(/\r\n[ \t]/g, "");
  const lines = whole.split("\r\n").map((line) => {
    const parts = [""];
    for (const character of line) {
      const last = `${parts.at(-1) ?? ""}${character}`;
      if (bytes(last) > longestLine) parts.push(` ${character}`);
      else parts[parts.length - 1] = last;
    }
    return parts.join("\r\n");
  });
  return lines.join("\r\n");
}

/**
 * The day as a file for calendars: RFC 5545.
 * @param planned what is rehearsed on that day
 * @param address page of the tool
 * @param now when the file is made
 */
export function nextDrillCalendar(
  date: DateText,
  planned: readonly ScenarioId[],
  connector: string,
  address: string,
  now: Date,
): string {
  const all = planned.map((id) => drillScenarios[id]);
  const lines = all.map(
    ({ title, inject, safety }) => `${title}. Inject: ${inject}. Sure before: ${safety}.`,
  );
  const calendar = generateIcsCalendar({
    prodId: "-//Debezium in Production//DR drill//EN",
    version: "2.0",
    events: [
      {
        uid: `${[date, ...planned].join("-")}@debezium-in-production`,
        stamp: { date: now },
        start: { date: new Date(`${date}T00:00:00Z`), type: "DATE" },
        duration: { days: 1 },
        summary: `DR drill: ${all.map(({ title }) => title).join(", ")}, ${connector}`,
        description: [...lines, address].join("\n"),
      },
    ],
  });
  return folded(calendar);
}
