import { firstFile } from "../../support/course.ts";
import { body, edited, fence, type Mistake } from "./mistake.ts";

// cspell:ignore wihtin

/** Mistakes on the opening line of a fence, and in the names it uses. */
export const fenceGrammarMistakes: readonly Mistake[] = [
  {
    code: "fence/unknown-language",
    what: "a fence without a language",
    files: fence("", "SELECT 1;"),
  },
  {
    code: "fence/unknown-language",
    what: "a fence in a language that is not part of the grammar",
    files: fence('python show="never run here"', "print(1)"),
  },
  {
    code: "fence/unknown-language",
    what: "a language with the name of a property that every object has",
    files: fence("constructor", "text"),
  },
  {
    code: "fence/no-state",
    what: "a command of which nothing is said",
    files: fence("sql", "SELECT 1;"),
  },
  {
    code: "fence/no-state",
    what: "a configuration of which nothing is said",
    files: fence("yaml", "a: 1"),
  },
  {
    code: "fence/out-of-place",
    what: "notes after a command",
    files: body("```bash run", "true", "```", "", "```yaml notes", "A: text", "```"),
  },
  {
    code: "fence/two-states",
    what: "a command that is run and only shown",
    files: fence('bash run show="needs a second host"', "ls"),
  },
  {
    code: "fence/unknown-attribute",
    what: "a mistyped attribute",
    files: fence('bash run wihtin="90s"', "ls"),
  },
  {
    code: "fence/unknown-attribute",
    what: "an attribute on a fence that takes none",
    files: fence("mermaid run", "pie", "  accTitle: Disk", "  accDescr: WAL.", '  "WAL": 3'),
  },
  {
    code: "fence/unknown-attribute",
    what: "an exit status of a command that is not run, in a list",
    files: body("- In a list:", "", '  ```bash show="needs a host" exit=1', "  ls", "  ```"),
  },
  {
    code: "fence/unknown-attribute",
    what: "an experiment that is not run",
    files: fence('sql lab-only show="needs a second host"', "SELECT 1;"),
  },
  {
    code: "fence/attribute-value",
    what: "an experiment with a value",
    files: fence("bash run lab-only=yes", "ls"),
  },
  {
    code: "fence/untitled-experiment",
    what: "an experiment without a title",
    files: fence("bash run lab-only", "ls"),
  },
  {
    code: "fence/rehearsal-for-all",
    what: "a rehearsal, in a step, that is not marked as an experiment",
    files: body("1. Do it:", "", '   ```bash run title="Rehearse: wait"', "   sleep 1", "   ```"),
  },
  {
    code: "fence/harm-for-all",
    what: "a command that harms, outside of a numbered list",
    files: body("- Do it:", "", "  ```sql run", "  SELECT pg_drop_replication_slot('a');", "  ```"),
  },
  {
    code: "fence/attribute-value",
    what: "a reason too short to be one",
    files: fence('sql show="why"', "SELECT 1;"),
  },
  {
    code: "fence/attribute-value",
    what: "a time without its unit, after a text that Markdown decodes",
    files: fence('sql run title="A &amp; B" within=90', "SELECT 1;"),
  },
  {
    code: "fence/out-of-place",
    what: "output with a sentence between it and its command",
    files: body("```bash run", "ls", "```", "", "It prints:", "", "```text output", "a", "```"),
  },
  {
    code: "fence/unknown-placeholder",
    what: "a mistyped placeholder in a fence",
    files: fence("sql run", "SELECT 1,", "  '{{ slots }}';"),
  },
  {
    code: "fence/unknown-placeholder",
    what: "an unknown placeholder in inline code",
    files: body("The slot `of {{constructor}}`."),
  },
  {
    code: "fence/unused-placeholder",
    what: "the last use of a placeholder removed",
    files: edited(firstFile, " serves `{{publication}}`", ""),
  },
];
