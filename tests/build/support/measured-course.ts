import { measuredGroups, measurementsPath } from "../../../src/records/measurements.ts";
import { goodCourse, secondFile, secondLesson } from "../../unit/support/course.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../../unit/support/measurements.ts";

const everyGroup = measuredGroups.map((group) => `<Measured group="${group}" />\n`).join("\n");

/** The widest text that can stand beside a bar: it has to fit on a phone. */
const widest = "producer and broker";

/** Made-up figures of five groups; of incremental snapshots there are none. */
export const measurements = madeUpMeasurements([
  measuredScenario("defaults", "tuning", rates(9000, 10_000, 12_500), {
    title: "defaults <&>",
  }),
  measuredScenario("batch", "tuning", rates(10_000, 10_000, 10_000), {
    title: "max.batch.size 16384, max.queue.size 65536",
  }),
  measuredScenario("tuned", "tuning", [
    { eventsPerSecond: 150_000, limit: widest },
    { eventsPerSecond: 120_000, limit: widest },
    { eventsPerSecond: 140_000, limit: "task" },
  ]),
  measuredScenario("4-connectors", "connectors", [
    { eventsPerSecond: 20_000, limit: "decoding", walsenders: [0.9, 0.8, 0.97, 0.85] },
  ]),
  measuredScenario("rows-10000", "rows", rates(500), { rows: 20_000, rowBytes: 10_000 }),
  measuredScenario("schemas", "converter", rates(5000, 5100, 5200)),
  measuredScenario("snapshot-1", "snapshot", [{ walsenders: [] }], { kind: "snapshot" }),
]);

/** A course of two lessons, of which the second one shows every group. */
export const measuredCourse = {
  ...goodCourse,
  [secondFile]: secondLesson(`Text.\n\n${everyGroup}`),
  [measurementsPath]: JSON.stringify(measurements),
};
export const measuredPage = "course/01-module-1/02-next-steps/index.html";
