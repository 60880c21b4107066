import { expect, test } from "vitest";
import { diagramOf } from "../../support/diagrams.ts";

test("a diagram is read with its kind, title and description", () => {
  const diagram = diagramOf(
    "flowchart LR",
    "  accTitle:   Way   of WAL ",
    "  accDescr: From A to B.",
    "  A --> B",
  );
  expect(diagram).toMatchObject({
    kind: "flowchart",
    title: "Way of WAL",
    description: "From A to B.",
    drawable: "flowchart LR\n\n\n  A --> B",
  });
});

test("a description over several lines becomes one", () => {
  const diagram = diagramOf(
    "pie",
    "  accDescr {",
    "    Most of it",
    "    is WAL.",
    "  }",
    '  "a": 1',
  );
  expect(diagram.description).toBe("Most of it is WAL.");
  expect(diagram.drawable).toBe('pie\n\n\n\n\n  "a": 1');
});

test("what is missing is an empty text", () => {
  expect(diagramOf("")).toMatchObject({ kind: "", title: "", description: "", drawable: "" });
});

test("a comment is blanked, also one that holds a title; a directive is kept", () => {
  const diagram = diagramOf("%% first", "pie", "  %% accTitle: no", "%%{init: {}}%%");
  expect(diagram).toMatchObject({ kind: "pie", title: "", drawable: "\npie\n\n%%{init: {}}%%" });
});

test("a gantt chart never marks today, which would change with every build", () => {
  expect(diagramOf("gantt", "  A :a, 1d").drawable).toBe("gantt\n  A :a, 1d\n  todayMarker off");
});
