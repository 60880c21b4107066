import { expect, test } from "vitest";
import { startDrill } from "../../../../src/runbooks/drill/drill.ts";
import {
  latestOfEach,
  seriesOf,
  startNext,
  stillPlanned,
} from "../../../../src/runbooks/drill/drill-series.ts";
import { at, plan } from "../sample-drill.ts";

const first = startDrill({ ...plan, planned: ["lost-slot", "kafka-lost", "orphan"] }, at(0));
const second = startNext(first, "orphan", at(90));
const alone = startDrill(plan, at(60));
const drills = Object.fromEntries([second, alone, first].map((drill) => [drill.id, drill]));

test("the next scenario has a clock of its own, with the same people and targets", () => {
  expect(second).toEqual({
    ...startDrill(plan, at(90)),
    scenario: "orphan",
    series: { id: "2027-02-24T09:00:00.000Z", planned: ["lost-slot", "kafka-lost", "orphan"] },
  });
});

test("a series has its drills in their order, and what is still planned in the plan's", () => {
  expect(seriesOf(drills, second)).toEqual([first, second]);
  expect(stillPlanned(drills, first)).toEqual(["kafka-lost"]);
  expect(stillPlanned({ [first.id]: first }, first)).toEqual(["kafka-lost", "orphan"]);
  expect(stillPlanned(drills, alone)).toEqual([]);
});

test("of each series the latest drill is known, the latest series first", () => {
  expect(latestOfEach(drills)).toEqual([second, alone]);
});
