import { canaryTable } from "../canary.ts";
import type { Incident } from "../incident.ts";

export const unpublished: Incident = {
  name: "table-not-published",
  title: "The tables are not in the publication",
  story: "A new connector reads its snapshot and streams; the publication lacks its tables.",
  seconds: 110,
  weather: "small",
  // A canary would be captured, and hide that nothing else is.
  canary: false,
  connector: "not yet",
  before: async ({ database, names }) => {
    const sql = `ALTER PUBLICATION "${names.publication}" SET TABLE ${canaryTable}`;
    await database.run(sql, names.database, "app");
  },
  fault: {
    at: 15,
    text: "The connector is created. Its publication holds one table, which nobody writes to.",
    act: (scene) => scene.create(scene.main),
  },
  repair: {
    at: 80,
    text: "The tables are added to the publication; what was written before is not sent.",
    commands: ["# runbook rows-missing-second-connector, after ALTER PUBLICATION … ADD TABLE"],
    act: async ({ database, main, names }) => {
      const tables = main.tables.map(({ name }) => name).join(", ");
      const sql = `ALTER PUBLICATION "${names.publication}" ADD TABLE ${tables}`;
      await database.run(sql, names.database, "app");
    },
  },
  shows: {
    moves: ["running", "connected"],
    stays: ["connect-up", "postgresql-up"],
    status: "RUNNING / RUNNING",
    fires: ["NothingCapturedThoughRowsWritten"],
    silent: ["DebeziumNotStreaming", "DebeziumStreamInterrupted", "ReplicationSlotInactive"],
  },
};
