import { expect, test } from "vitest";
import { labVersions } from "../../../../lab/stack/topology.ts";
import {
  allDebeziumLines,
  debeziumLines,
  postgresqlLines,
  startVersions,
  versionsOf,
} from "../../../../lab/stack/version-lines.ts";

test("the lab starts with the versions of the course, or with lines that were chosen", () => {
  expect(startVersions(undefined)).toEqual(labVersions);
  expect(startVersions("")).toEqual(labVersions);
  expect(startVersions("17/3.1")).toEqual({
    ...labVersions,
    postgresql: "17.10",
    postgresqlPackage: "17.10.0-beta.17",
    debezium: "3.1.3.Final",
  });
});

test("lines that the lab does not have are refused, with those it has", () => {
  for (const chosen of ["14/3.7", "18/9", "18", "toString/3.7"]) {
    expect(() => startVersions(chosen), chosen).toThrow("The lab has no PostgreSQL");
  }
  expect(() => startVersions("14/3.7")).toThrow(
    "The lab has no PostgreSQL 14 with Debezium 3.7.\n  PostgreSQL: 18, 17, 16, 15. Debezium: 3.7, ",
  );
});

test("the newest cell is what the course teaches, and every version is of its line", () => {
  const newest = { postgresql: postgresqlLines[0] ?? "", debezium: debeziumLines[0] ?? "" };
  expect(versionsOf(newest)).toEqual(labVersions);
  for (const postgresql of postgresqlLines) {
    for (const debezium of allDebeziumLines) {
      const exact = versionsOf({ postgresql, debezium });
      expect(exact.postgresql.startsWith(`${postgresql}.`)).toBe(true);
      expect(exact.postgresqlPackage.startsWith(`${exact.postgresql}.`)).toBe(true);
      expect(exact.debezium.startsWith(`${debezium}.`)).toBe(true);
    }
  }
});
