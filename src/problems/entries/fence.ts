import { entry, oneOf } from "../entry.ts";

export const fenceEntries = {
  "fence/unclosed": entry<{ inside: number | undefined }>(
    ({ inside }) =>
      inside === undefined
        ? "The code fence is not closed: it goes to the end of what it stands in."
        : `The code fence is not closed: line ${inside} begins another one inside of it.`,
    "Write ``` on a line of its own where the block ends; to show fences, begin with four backticks.",
  ),
  "fence/empty": entry("The code fence is empty.", "Write what it is to hold, or remove it."),
  "fence/unknown-language": entry<{ language: string | undefined; languages: readonly string[] }>(
    ({ language }) =>
      language === undefined
        ? "The code fence names no language."
        : `Code fences in "${language}" are not part of the fence grammar.`,
    ({ languages }) => `Write the language after the backticks: ${oneOf(languages)}.`,
  ),
  "fence/no-state": entry<{ language: string; states: readonly string[] }>(
    ({ language }) => `The ${language} fence does not say what is done with it.`,
    ({ states }) => `Add ${states.join(" or ")} after the language.`,
  ),
  "fence/two-states": entry<{ states: readonly string[] }>(
    ({ states }) => `The fence says ${states.join(" and ")} at once.`,
    "Keep one of them: a block is either run, checked, copied from a file, or only shown.",
  ),
  "fence/unknown-attribute": entry<{ name: string; known: readonly string[] }>(
    ({ name }) => `The fence attribute "${name}" is unknown here, or written twice.`,
    ({ known }) =>
      known.length === 0
        ? "Remove it; this fence takes no attributes."
        : `Known here, each once: ${known.join(", ")}.`,
  ),
  "fence/unclosed-quote": entry<{ name: string }>(
    ({ name }) => `The quote after ${name}= is not closed.`,
    "Put a quote behind the value; inside of the value, write quotes of the other kind.",
  ),
  "fence/attribute-value": entry<{ name: string; expected: string }>(
    ({ name }) => `The value of the fence attribute "${name}" is not usable.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  "fence/out-of-place": entry<{ name: string; after: string }>(
    ({ name, after }) => `The block marked \`${name}\` does not follow ${after}.`,
    "Move it there, or remove it.",
  ),
  "fence/untitled-experiment": entry(
    "The experiment has no title, and its title is all that readers see of it before they open it.",
    'Add title="…" that says what the block does on the lab, such as title="The slot is dropped again".',
  ),
  "fence/rehearsal-for-all": entry(
    "The block rehearses something, and every reader may copy it, with names of their own.",
    'Write `run lab-only`, and a title that says what the block does; `lab-only="fault"` where it causes a fault.',
  ),
  "fence/harm-for-all": entry<{ what: string }>(
    ({ what }) =>
      `The block stands by itself and holds "${what}": who comes here by a link may run it on production.`,
    "Write `run lab-only` for an experiment; make it a step of a numbered list, after a step that " +
      "looks, where a reader's own system needs it.",
  ),
  "fence/unknown-placeholder": entry<{ name: string; known: readonly string[] }>(
    ({ name }) => `"{{${name}" begins a placeholder that is not defined, or not closed.`,
    ({ known }) =>
      `Use one of ${known.map((k) => `{{${k}}}`).join(", ")}, with two braces at both ends, or define it ` +
      "in src/text/fences/placeholders.ts.",
  ),
  "fence/unused-placeholder": entry<{ name: string }>(
    ({ name }) => `The placeholder {{${name}}} is defined, but no lesson uses it.`,
    "Use it in a lesson, or remove its definition.",
  ),
  "fence/invalid-content": entry<{ check: string; reason: string }>(
    ({ check, reason }) => `The block cannot be used as ${check}: ${reason}`,
    ({ check }) =>
      "Correct the block, or name the check that fits it." +
      (check === "json" ? " JSON has no comments and no trailing commas." : ""),
  ),
  "fence/missing-file": entry<{ path: string }>(
    ({ path }) => `The file ${path} does not exist.`,
    "Correct the path (it is counted from the project root), or add the file.",
  ),
  "fence/file-differs": entry<{ path: string; line: number; inFile: string; inFence: string }>(
    ({ path, line, inFile, inFence }) =>
      `The block is not the file ${path}: its line ${line} is ${inFence}, the file has ${inFile}.`,
    "Copy the file into the block, or correct the file: readers must see what the lab uses.",
  ),
} as const;
