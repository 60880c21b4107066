import { expect, test } from "vitest";
import { readSharedLink } from "../../../../src/reader/stored/shared-link.ts";
import { addEntry } from "../../../../src/runbooks/drill/drill.ts";
import { drillLink } from "../../../../src/runbooks/drill/drill-link.ts";
import { startNext } from "../../../../src/runbooks/drill/drill-series.ts";
import { drillsSchema } from "../../../../src/runbooks/drill/drills-schema.ts";
import { at, drillAt } from "../sample-drill.ts";

test("a link holds all drills of a plan, with their logs, and nothing of them outside its fragment", () => {
  const first = addEntry(drillAt(5, 10), "note", "Ada saw a naïve reset", at(6));
  const second = startNext(first, "orphan", at(90));
  const link = drillLink("https://example.org/tools/dr-drill/#old", drillsSchema, [first, second]);
  const [page, fragment = ""] = link.split("#");
  expect(page).toBe("https://example.org/tools/dr-drill/");
  expect(fragment).not.toContain("Ada");
  expect(readSharedLink(`#${fragment}`, drillsSchema)).toEqual({
    found: { value: { [first.id]: first, [second.id]: second }, whole: true },
  });
});
