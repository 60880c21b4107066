import { convertIcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { nextDrillCalendar } from "../../../../src/runbooks/drill/calendar-file.ts";
import { nextDrillDate } from "../../../../src/runbooks/drill/next-drill.ts";
import { drillScenarios } from "../../../../src/runbooks/drill/drill-scenarios.ts";
import { at } from "../sample-drill.ts";

test.for([
  ["2026-11-24", "2027-02-24"],
  ["2026-11-30", "2027-03-01"],
  ["2027-01-31", "2027-04-30"],
  ["2027-02-03", "2027-05-03"],
  ["2027-02-01", "2027-05-03"],
  ["2027-11-29", "2028-02-29"],
] as const)("after a drill on %s the next one is on %s", ([day, next]) => {
  expect(nextDrillDate(new Date(`${day}T22:30:00Z`))).toBe(next);
});

test("the calendar file is one day that a calendar reads back", () => {
  const address = "https://course.test/tools/dr-drill/";
  const text = nextDrillCalendar("2027-02-24", ["kafka-lost"], "orders-cdc", address, at(0));
  expect(text.split("\r\n").slice(0, 3)).toEqual([
    "BEGIN:VCALENDAR",
    "PRODID:-//Debezium in Production//DR drill//EN",
    "VERSION:2.0",
  ]);
  expect(text).toContain("DTSTART;VALUE=DATE:20270224\r\n");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const [event] = convertIcsCalendar(undefined, text).events ?? [];
  expect(event).toMatchObject({
    uid: "2027-02-24-kafka-lost@debezium-in-production",
    summary: "DR drill: Kafka lost, orders-cdc",
    description: `Kafka lost. Inject: ${drillScenarios["kafka-lost"].inject}. Sure before: ${drillScenarios["kafka-lost"].safety}.\n${address}`,
    start: { date: new Date("2027-02-24T00:00:00Z"), type: "DATE" },
    duration: { days: 1 },
  });
});

test("a day with several scenarios names them all", () => {
  const text = nextDrillCalendar("2027-02-24", ["kafka-lost", "orphan"], "orders-cdc", "", at(0));
  const [event] = convertIcsCalendar(undefined, text).events ?? [];
  expect(event?.uid).toBe("2027-02-24-kafka-lost-orphan@debezium-in-production");
  expect(event?.summary).toBe("DR drill: Kafka lost, Orphan, orders-cdc");
  expect(event?.description?.split("\n").slice(0, 2)).toEqual([
    expect.stringMatching(/^Kafka lost\. Inject: .* Sure before: .*\.$/),
    expect.stringMatching(/^Orphan\. Inject: .* Sure before: .*\.$/),
  ]);
});
