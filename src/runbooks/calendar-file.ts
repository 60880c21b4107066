import { generateIcsCalendar } from "ts-ics";
import { scenarios, type ScenarioId } from "./drill-lesson.ts";
import type { DateText } from "./next-drill.ts";

/**
 * The day as a file for calendars: RFC 5545.
 * @param address page of the tool
 * @param now when the file is made
 */
export function nextDrillCalendar(
  date: DateText,
  scenario: ScenarioId,
  connector: string,
  address: string,
  now: Date,
): string {
  const { title, inject, passed } = scenarios[scenario];
  return generateIcsCalendar({
    prodId: "-//Debezium in Production//DR drill//EN",
    version: "2.0",
    events: [
      {
        uid: `${date}-${scenario}@debezium-in-production`,
        stamp: { date: now },
        start: { date: new Date(`${date}T00:00:00Z`), type: "DATE" },
        duration: { days: 1 },
        summary: `DR drill: ${title}, ${connector}`,
        description: `Inject: ${inject}.\nPassed when: ${passed}.\n${address}`,
      },
    ],
  });
}
