import { firstFile } from "../../support/course.ts";
import { body, edited, fence, type Mistake } from "./mistake.ts";

// cspell:ignore wihtin

/** Mistakes on the opening line of a fence, and in the names it uses. */
export const fenceGrammarMistakes: readonly Mistake[] = [
  {
    code: "fence/no-language",
    what: "a fence without a language",
    files: fence("", "SELECT 1;"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/no-language",
      "  The code fence names no language.",
      "  17 | ```",
      "       ^^^",
      "  Write the language after the backticks: bash, sql, json, yaml, properties, promql, text or mermaid.",
    ],
  },
  {
    code: "fence/unknown-language",
    what: "a fence in a language that is not part of the grammar",
    files: fence('python show="never run here"', "print(1)"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/unknown-language",
      '  Code fences in "python" are not part of the fence grammar.',
      '  17 | ```python show="never run here"',
      "       ^^^",
      '  Use "bash", "sql", "json", "yaml", "properties", "promql", "text", "markdown" or "mermaid".',
    ],
  },
  {
    code: "fence/unknown-language",
    what: "a language with the name of a property that every object has",
    files: fence("constructor", "text"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/unknown-language",
      '  Code fences in "constructor" are not part of the fence grammar.',
      "  17 | ```constructor",
      "       ^^^",
      '  Use "bash", "sql", "json", "yaml", "properties", "promql", "text", "markdown" or "mermaid".',
    ],
  },
  {
    code: "fence/no-state",
    what: "a command of which nothing is said",
    files: fence("sql", "SELECT 1;"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/no-state",
      "  The sql fence does not say what is done with it.",
      "  17 | ```sql",
      "       ^^^",
      '  Add `run` or `show="reason"` after the language.',
    ],
  },
  {
    code: "fence/no-state",
    what: "a configuration of which nothing is said",
    files: fence("yaml", "a: 1"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/no-state",
      "  The yaml fence does not say what is done with it.",
      "  17 | ```yaml",
      "       ^^^",
      '  Add `check="…"` or `file="lab/config/…"` or `show="reason"` or `notes` after the language.',
    ],
  },
  {
    code: "fence/notes-without-diagram",
    what: "notes after a command",
    files: body("```bash run", "true", "```", "", "```yaml notes", "A: text", "```"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:21:9  fence/notes-without-diagram",
      "  The notes do not follow a diagram.",
      "  21 | ```yaml notes",
      "               ^^^^^",
      "  Move them right after the mermaid fence whose nodes they explain, or remove them.",
    ],
  },
  {
    code: "fence/two-states",
    what: "a command that is run and only shown",
    files: fence('bash run show="needs a second host"', "ls"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/two-states",
      "  The fence says run and show at once.",
      '  17 | ```bash run show="needs a second host"',
      "       ^^^",
      "  Keep one of them: a block is either run, checked, copied from a file, or only shown.",
    ],
  },
  {
    code: "fence/unknown-attribute",
    what: "a mistyped attribute",
    files: fence('bash run wihtin="90s"', "ls"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:13  fence/unknown-attribute",
      '  The fence attribute "wihtin" is unknown here.',
      '  17 | ```bash run wihtin="90s"',
      "                   ^^^^^^^^^^^^",
      "  Known here: run, show, title, exit, within, as.",
    ],
  },
  {
    code: "fence/unknown-attribute",
    what: "an attribute on a fence that takes none",
    files: fence("mermaid run", "pie", "  accTitle: Disk", "  accDescr: WAL.", '  "WAL": 3'),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:12  fence/unknown-attribute",
      '  The fence attribute "run" is unknown here.',
      "  17 | ```mermaid run",
      "                  ^^^",
      "  Remove it; this fence takes no attributes.",
    ],
  },
  {
    code: "fence/unknown-attribute",
    what: "an exit status of a command that is not run, in a list",
    files: body("- In a list:", "", '  ```bash show="needs a host" exit=1', "  ls", "  ```"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:19:31  fence/unknown-attribute",
      '  The fence attribute "exit" is unknown here.',
      '  19 |   ```bash show="needs a host" exit=1',
      "                                     ^^^^^^",
      "  Known here: run, show, title.",
    ],
  },
  {
    code: "fence/attribute-value",
    what: "a reason too short to be one",
    files: fence('sql show="why"', "SELECT 1;"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:8  fence/attribute-value",
      '  The value of the fence attribute "show" is not usable.',
      '  17 | ```sql show="why"',
      "              ^^^^^^^^^^",
      '  Write show="why this cannot be run", with a reason of at least ten characters.',
    ],
  },
  {
    code: "fence/attribute-value",
    what: "a time without its unit, after a text that Markdown decodes",
    files: fence('sql run title="A &amp; B" within=90', "SELECT 1;"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:30  fence/attribute-value",
      '  The value of the fence attribute "within" is not usable.',
      '  17 | ```sql run title="A &amp; B" within=90',
      "                                    ^^^^^^^^^",
      '  Write within="90s", a time in seconds.',
    ],
  },
  {
    code: "fence/output-without-command",
    what: "output with a sentence between it and its command",
    files: body("```bash run", "ls", "```", "", "It prints:", "", "```text output", "a", "```"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:23:9  fence/output-without-command",
      "  The output block does not follow a `run` fence.",
      "  23 | ```text output",
      "               ^^^^^^",
      "  Move it right after the bash or sql fence whose output it is, or remove it.",
    ],
  },
  {
    code: "fence/unknown-placeholder",
    what: "a mistyped placeholder in a fence",
    files: fence("sql run", "SELECT 1,", "  '{{ slots }}';"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:19:4  fence/unknown-placeholder",
      "  The placeholder {{slots}} is not defined.",
      "  19 |   '{{ slots }}';",
      "          ^^^^^^^^^^^",
      "  Use one of {{connector}}, {{slot}}, {{publication}}, {{database}}, {{topic-prefix}}, {{connect-url}}, {{bootstrap}}, or define it in src/fences/placeholders.ts.",
    ],
  },
  {
    code: "fence/unknown-placeholder",
    what: "an unknown placeholder in inline code",
    files: body("The slot `of {{constructor}}`."),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:10  fence/unknown-placeholder",
      "  The placeholder {{constructor}} is not defined.",
      "  17 | The slot `of {{constructor}}`.",
      "                ^^^^^^^^^^^^^^^^^^^^",
      "  Use one of {{connector}}, {{slot}}, {{publication}}, {{database}}, {{topic-prefix}}, {{connect-url}}, {{bootstrap}}, or define it in src/fences/placeholders.ts.",
    ],
  },
  {
    code: "fence/unused-placeholder",
    what: "the last use of a placeholder removed",
    files: edited(firstFile, " serves `{{publication}}`", ""),
    report: [
      "src/fences/placeholders.ts  fence/unused-placeholder",
      "  The placeholder {{publication}} is defined, but no lesson uses it.",
      "  Use it in a lesson, or remove its definition.",
    ],
  },
];
