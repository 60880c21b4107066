import { body, fence, type Mistake } from "./mistake.ts";

/** Fences that do not end, hold nothing, or say something twice. */
export const fenceShapeMistakes: readonly Mistake[] = [
  {
    code: "fence/unclosed",
    what: "a command whose last line is missing, before its output",
    files: body("```bash run", "echo {{slot", "", "```text output", "a", "```", "", "## More"),
  },
  {
    code: "fence/unclosed",
    what: "a diagram in a list that goes on to the end of the list",
    files: body("1. Look:", "", "   ```mermaid", "   pie", "", "Text."),
  },
  {
    code: "fence/empty",
    what: "a command and a diagram that are none",
    files: body("```bash run", "```", "", "```mermaid", "", "```"),
  },
  {
    code: "fence/unknown-attribute",
    what: "a state and a title written twice",
    files: fence('bash run run title="a" title="b"', "ls"),
  },
  {
    code: "fence/unclosed-quote",
    what: "a reason that does not end",
    files: fence('bash show="needs a second host', "ls"),
  },
  {
    code: "fence/unclosed-quote",
    what: "a reason that the quote of the title ends",
    files: fence('bash show="needs a second host title="Look"', "ls"),
  },
  {
    code: "fence/unknown-placeholder",
    what: "placeholders without a brace and without both, in a fence and in text",
    files: body("```sql run", "SELECT '{{slot}', '{{ database';", "```", "", "The slot `{{nope}`."),
  },
  {
    code: "fence/attribute-value",
    what: "names in a reason and a title",
    files: fence('bash show="on {{slot}} only" title="{{nope"', "ls"),
  },
  {
    code: "fence/attribute-value",
    what: "an exit status that no program can have",
    files: fence("bash run exit=300", "exit 300"),
  },
  {
    code: "fence/unknown-attribute",
    what: "a title on notes",
    files: body(
      "```mermaid",
      "pie",
      "  accTitle: Disk",
      "  accDescr: WAL.",
      '  "WAL": 3',
      "```",
      "",
      '```yaml notes title="x"',
      "A: text",
      "```",
    ),
  },
];
