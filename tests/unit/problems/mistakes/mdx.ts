import { body, type Mistake } from "./mistake.ts";

export const mdxMistakes: readonly Mistake[] = [
  {
    code: "mdx/syntax",
    what: "a component that is not closed",
    files: body("Text.", "", "<Check>", "", "Text."),
  },
  {
    code: "mdx/syntax",
    what: "a component closed within a paragraph it does not begin in",
    files: body("Some <Check> text.", "", "</Check>"),
  },
  {
    code: "mdx/syntax",
    what: "a brace in text",
    files: body("While a {b."),
  },
  {
    code: "mdx/unknown-component",
    what: "a mistyped component",
    files: body("<Checks>", "", "Text.", "", "</Checks>"),
  },
  {
    code: "mdx/unknown-property",
    what: "a mistyped property",
    files: body(
      '<Documented source="https://a.org" sources="x">',
      "",
      "Text.",
      "",
      "</Documented>",
    ),
  },
  {
    code: "mdx/unknown-property",
    what: "a property of a component that takes none",
    files: body('<Check title="x">', "", "Text.", "", "</Check>"),
  },
  {
    code: "mdx/unknown-property",
    what: "properties from an expression",
    files: body("<Check {...{}}>", "", "Text.", "", "</Check>"),
  },
  {
    code: "mdx/property-value",
    what: "a mistyped group of measurements",
    files: body('<Measured group="tunning" />'),
  },
  {
    code: "mdx/property-value",
    what: "a film that there is not, and a row that there is not",
    files: body(
      '<Film incident="meteor" rows="lag" />',
      "",
      '<Film incident="healthy" rows="lag meteors" />',
    ),
  },
  {
    code: "mdx/missing-property",
    what: "one property left out and one left empty",
    files: body('<WrongMove title=" ">', "", "Text.", "", "</WrongMove>"),
  },
  {
    code: "mdx/javascript",
    what: "an import",
    files: body('import Chart from "./chart.tsx";', "", "Text."),
  },
  {
    code: "mdx/javascript",
    what: "a calculation in text, and a name without backticks",
    files: body("Two and two is {2 + 2}. The slot {{slot}} is lost."),
  },
  {
    code: "mdx/html-element",
    what: "HTML that only makes a box, and a script from elsewhere",
    files: body(
      "<div>",
      "",
      "Text.",
      "",
      "</div>",
      "",
      '<script src="https://example.org/a.js"></script>',
    ),
  },
];
