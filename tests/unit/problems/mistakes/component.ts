import { body, type Mistake } from "./mistake.ts";

/** Mistakes in what is given to components, and with names outside of code. */
export const componentMistakes: readonly Mistake[] = [
  {
    code: "mdx/property-value",
    what: "sources that are no https addresses",
    files: body(
      '<Documented source="debezium docs">',
      "",
      "Text.",
      "",
      "</Documented>",
      "",
      '<Documented source="http://debezium.io">',
      "",
      "Text.",
      "",
      "</Documented>",
    ),
  },
  {
    code: "mdx/unknown-property",
    what: "a property written twice",
    files: body('<ToolCard tool="wal-budget" tool="dr-drill" />'),
  },
  {
    code: "mdx/property-value",
    what: "a text in braces, and a calculation",
    files: body('<ToolCard tool={"wal-budget"} />', "", "<ToolCard tool={1 + 1} />"),
  },
  {
    code: "mdx/property-value",
    what: "names in a title, one of them half closed",
    files: body(
      '<WrongMove title="Drop {{slot}} now" cost="The {{nope}.">',
      "",
      "Text.",
      "",
      "</WrongMove>",
    ),
  },
  {
    code: "mdx/syntax",
    what: "a name with a hyphen, which is no JavaScript",
    files: body("Ask {{connect-url}} for it."),
  },
  {
    code: "mdx/syntax",
    what: "a name without backticks that lacks a brace",
    files: body("The slot {{slot} is lost."),
  },
  {
    code: "mdx/content-not-shown",
    what: "text in a component that shows none",
    files: body('<ToolCard tool="wal-budget">', "", "Text.", "", "</ToolCard>"),
  },
  {
    code: "mdx/no-content",
    what: "components without their text",
    files: body(
      "<Check />",
      "",
      '<WrongMove title="a" cost="b"></WrongMove>',
      "",
      "<Check>{/* later */}</Check>",
    ),
  },
];
