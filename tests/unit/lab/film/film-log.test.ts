import { expect, it } from "vitest";
import { logLines } from "../../../../lab/film/film-log.ts";

const begun = Date.parse("2026-01-01T10:00:00.000Z");

it("takes what concerns slots out of PostgreSQL's log, with its second", () => {
  const log = [
    "2026-01-01 09:59:59.000 UTC [1] LOG:  terminating walsender process",
    '2026-01-01 10:00:05.120 UTC [12] LOG:  starting logical decoding for slot "orders_cdc"',
    "\tand what goes on from the line before",
    "2026-01-01 10:00:06.000 UTC [12] LOG:  checkpoint starting: time",
    "2026-01-01 10:02:00.000 UTC [12] FATAL:  the database system is shutting down",
  ].join("\n");
  expect(logLines("postgresql", log, begun, 60)).toEqual([
    {
      second: 5.1,
      from: "postgresql",
      text: 'LOG:  starting logical decoding for slot "orders_cdc"',
    },
  ]);
});

it("takes warnings and errors out of a JVM's log, in local time, and the first three that are alike", () => {
  const local = (second: number) =>
    new Date(begun + second * 1000 - new Date(begun).getTimezoneOffset() * 60_000)
      .toISOString()
      .replace("Z", "")
      .replace(".", ",");
  const log = [
    `${local(1)} INFO WorkerSourceTask nothing to see`,
    ...[2, 3, 4, 5].map((second) => `${local(second)} WARN Retry attempt ${second} of 900`),
    `${local(6)} ERROR WorkerSourceTask the end`,
  ].join("\n");
  const lines = logLines("connect", log, begun, 60);
  expect(lines.map(({ second, text }) => [second, text])).toEqual([
    [2, "WARN Retry attempt 2 of 900"],
    [3, "WARN Retry attempt 3 of 900"],
    [4, "WARN Retry attempt 4 of 900"],
    [6, "ERROR WorkerSourceTask the end"],
  ]);
});
