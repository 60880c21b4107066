import { describe, expect, test } from "vitest";
import type { Observation } from "../../../../src/practice/incident-lab/observation.ts";
import { parseLab } from "../../../../src/practice/incident-lab/parse-lab.ts";
import {
  atFirst,
  rejectionOf,
  verdictAfter,
} from "../../../../src/practice/incident-lab/replay.ts";
import { editedLab, labFile } from "../../support/labs.ts";

const text = editedLab(
  "sql: SELECT false }",
  "sql: SELECT false }\n  - { id: not-yet, text: It is not ready., sql: SELECT false, final: false }",
);
const { value } = parseLab(labFile, text);
if (!value) throw new Error("The small lab is not usable.");
const { lab } = value;

const seen = (reached: readonly string[], tripped: readonly string[] = []): Observation => ({
  minute: 1,
  slots: [],
  wal: 0,
  limit: null,
  connectors: [],
  lost: [],
  reached,
  tripped,
});

describe("a lab is solved", () => {
  test("when all goals are reached and no pitfall is true", () => {
    expect(verdictAfter(lab, atFirst, seen(["quiet"]))).toEqual({
      solved: true,
      mistakes: [],
      warnings: [],
    });
    expect(verdictAfter(lab, atFirst, seen([])).solved).toBe(false);
  });

  test("never after a final mistake, which stays", () => {
    const after = verdictAfter(lab, atFirst, seen(["quiet"], ["too-loud"]));
    expect(verdictAfter(lab, after, seen(["quiet"]))).toEqual({
      solved: false,
      mistakes: ["too-loud"],
      warnings: [],
    });
  });

  test("not while a warning is true, and after it", () => {
    const during = verdictAfter(lab, atFirst, seen(["quiet"], ["not-yet"]));
    expect(during).toEqual({ solved: false, mistakes: [], warnings: ["not-yet"] });
    expect(verdictAfter(lab, during, seen(["quiet"])).solved).toBe(true);
  });

  test("and stays so, whatever the world does then", () => {
    const solved = verdictAfter(lab, atFirst, seen(["quiet"]));
    expect(verdictAfter(lab, solved, seen([], ["disk-full"]))).toMatchObject({
      solved: true,
      mistakes: [],
    });
  });
});

test.for([
  {
    what: "a mistake before all else",
    reached: [],
    tripped: ["not-yet", "too-loud"],
    by: "too-loud",
  },
  { what: "a warning before a goal", reached: [], tripped: ["not-yet"], by: "not-yet" },
  { what: "the first goal that is open", reached: [], tripped: [], by: "quiet" },
  { what: "nothing, when it is solved", reached: ["quiet"], tripped: [], by: undefined },
])("a replay is refused by $what", ({ reached, tripped, by }) => {
  const look = seen(reached, tripped);
  const verdict = verdictAfter(lab, atFirst, look);
  expect(rejectionOf(lab, [{ move: { minutes: 1 }, ran: [], seen: look, verdict }])).toBe(by);
});
