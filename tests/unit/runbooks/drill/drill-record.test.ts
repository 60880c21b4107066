import { expect, test } from "vitest";
import { defaultValues } from "../../../../src/text/fences/placeholders.ts";
import {
  addEntry,
  correctMark,
  setChecked,
  setLoss,
  setOutcome,
  setStep,
} from "../../../../src/runbooks/drill/drill.ts";
import { drillsJson, readDrills } from "../../../../src/runbooks/drill/drill-file.ts";
import { checklist } from "../../../../src/runbooks/drill/drill-points.ts";
import { drillMarkdown } from "../../../../src/runbooks/drill/drill-report.ts";
import { startNext } from "../../../../src/runbooks/drill/drill-series.ts";
import { fillWith } from "../../../../src/runbooks/runbook-names.ts";
import { at, drillAt } from "../sample-drill.ts";

const fill = fillWith(defaultValues);

test("the record as Markdown has targets, measures, times, steps, roles, log and list", () => {
  let drill = drillAt(5, 10, 20, 45);
  drill = setStep(setLoss(drill, { kind: "none" }), 1, true, at(21));
  drill = setChecked(addEntry(drill, "note", "alert named the slot", at(5)), 2, true);
  const titles = ["Save the evidence.", "STOP, drop | delete."];
  const text = drillMarkdown([drill], [], () => titles, fill);
  expect(text.split("\n")[0]).toBe("# DR drill: Lost slot, connector orders-cdc");
  expect(text).toContain("| RTO, T4 − T0 | 1 h 00 min | 45 min | open |");
  expect(text).toContain("| RPO | 10 min | – | open |");
  expect(text).toContain("Not judged yet.");
  expect(text).toContain("| T1 | alert seen | 2027-02-24T09:05:00.000Z |");
  expect(text).toContain("| T5 | reconciled, informed | – |");
  expect(text).toContain("| T3 to T4 | the procedure | 25 min |");
  expect(text).toContain("| 1 | Save the evidence. | 2027-02-24T09:21:00.000Z |");
  expect(text).toContain("| 2 | STOP, drop \\| delete. | – |");
  expect(text).toContain("| scribe | Cem |");
  expect(text).toContain("- 2027-02-24T09:05:00.000Z note: alert named the slot");
  expect(text).toContain(`- [x] ${checklist[2]}`);
  expect(text).toContain(`- [ ] ${checklist[0]}`);
});

test("the record says who judged the drill, how the runbook did, and which time was corrected", () => {
  const corrected = correctMark(drillAt(5, 10, 20, 45, 50), "T1", at(4).toISOString(), at(51));
  const outcome = {
    result: "passed",
    by: "Ada",
    doneWhen: true,
    evidence: "drills/7",
    runbook: "with deviations",
  } as const;
  const text = drillMarkdown([setOutcome(corrected, outcome, at(52))], [], () => [], fill);
  expect(text).toContain(
    "**Passed**, says Ada at 2027-02-24T09:52:00.000Z: all of “Done when” was seen. " +
      "The runbook: with deviations. Evidence: drills/7.",
  );
  expect(text).toContain(
    "- T1 was 2027-02-24T09:05:00.000Z, corrected to 2027-02-24T09:04:00.000Z at 2027-02-24T09:51:00.000Z",
  );
  expect(text).toContain("| RTO, T4 − T0 | 1 h 00 min | 45 min | met |");
});

test("the record of several scenarios has a part for each, and names what was not rehearsed", () => {
  const first = {
    ...drillAt(5),
    series: { id: drillAt().id, planned: ["lost-slot", "orphan"] },
  } as const;
  const second = startNext(first, "orphan", at(60));
  const text = drillMarkdown([first, second], ["kafka-lost"], (id) => [`Step of ${id}.`], fill);
  expect(text.match(/^#{1,2} .*$/gm)).toEqual([
    "# DR drill: Lost slot, Orphan, connector orders-cdc",
    "## Lost slot",
    "## Orphan",
  ]);
  expect(text).toContain("Planned, not rehearsed: Kafka lost.");
  expect(text).toContain("| 1 | Step of orphan. | – |");
  expect(text).toContain("| T0 | fault injected | 2027-02-24T10:00:00.000Z |");
});

test("a file of drills is read back whole", () => {
  const first = addEntry(drillAt(5, 10), "note", "seen", at(6));
  const second = startNext(first, "orphan", at(60));
  const text = drillsJson([first, second]);
  expect(text.split("\n").slice(0, 2)).toEqual(["{", '  "kind": "drills",']);
  expect(readDrills(text)).toEqual({
    value: { [first.id]: first, [second.id]: second },
    whole: true,
  });
});

test("a file of one drill, without a series, is read as earlier versions of the site wrote it", () => {
  const { series, corrections, ...drill } = drillAt(5, 10);
  expect(readDrills(JSON.stringify({ kind: "drill", version: 1, drill }))).toEqual({
    value: { [drill.id]: { ...drill, series, corrections } },
    whole: true,
  });
});

test.for([
  ["no JSON", "drill"],
  ["another kind", JSON.stringify({ kind: "names", version: 1, value: {} })],
  ["no drill", drillsJson([])],
  ["a damaged drill", JSON.stringify({ kind: "drill", version: 1, drill: { id: 7 } })],
  ["a later version", JSON.stringify({ kind: "drills", version: 99, value: {} })],
] as const)("a file with %s holds no drill", ([, text]) => {
  expect(readDrills(text)).toBeUndefined();
});
