import { generateIcsCalendar } from "ts-ics";
import { scenarios, type ScenarioId } from "./drill-lesson.ts";
import type { DateText } from "./next-drill.ts";

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
  const all = planned.map((id) => scenarios[id]);
  const lines = all.map(
    ({ title, inject, passed }) => `${title}. Inject: ${inject}. Passed when: ${passed}.`,
  );
  return generateIcsCalendar({
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
}
